package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** One entry of a repeat in a draft. */
@Entity
@Table(name = "draft_entry")
class DraftEntry extends TenantOwned {

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    /** The entry around it; the draft's own id for the outermost. */
    @Column(name = "parent_id")
    @Convert(UuidConverter.NAME)
    private UUID parentId;

    @Column(name = "repeat_name")
    private String repeat;

    @Column(name = "removed_at")
    private @Nullable LocalDateTime removedAt;

    protected DraftEntry() {}

    DraftEntry(UUID id, UUID draftId, UUID parentId, String repeat) {
        super(id);
        this.draftId = draftId;
        this.parentId = parentId;
        this.repeat = repeat;
    }

    void isRemoved(Instant now) {
        removedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    void isBack() {
        removedAt = null;
    }

    boolean isThere() {
        return removedAt == null;
    }

    UUID parentId() {
        return parentId;
    }

    String repeat() {
        return repeat;
    }
}
