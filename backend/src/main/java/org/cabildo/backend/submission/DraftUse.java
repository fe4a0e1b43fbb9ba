package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** How one answer of a draft, or one entry as a whole, may be used, where somebody said so. */
@Entity
@Table(name = "draft_use")
class DraftUse extends TenantOwned {

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    /** The draft's own id outside a repeat. */
    @Column(name = "entry_id")
    @Convert(UuidConverter.NAME)
    private UUID entryId;

    /** {@link UseWish#ENTRY} of the entry as a whole. */
    @Column(name = "question")
    private String question;

    @Column(name = "consent_use")
    private String use;

    protected DraftUse() {}

    DraftUse(UUID id, UUID draftId, UUID entryId, String question, ConsentUse use) {
        super(id);
        this.draftId = draftId;
        this.entryId = entryId;
        this.question = question;
        this.use = use.key();
    }

    UUID entryId() {
        return entryId;
    }

    String question() {
        return question;
    }

    ConsentUse use() {
        return ConsentUse.of(use).orElseThrow();
    }
}
