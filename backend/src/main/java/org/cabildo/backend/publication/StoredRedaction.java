package org.cabildo.backend.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** A passage of a released answer that is not shown. */
@Entity(name = "Redaction")
@Table(name = "redaction")
class StoredRedaction extends TenantOwned {

    @Column(name = "released_answer_id")
    @Convert(UuidConverter.NAME)
    private UUID releasedAnswerId;

    @Column(name = "begins")
    private int begins;

    @Column(name = "ends")
    private int ends;

    @Column(name = "reason")
    private String reason;

    protected StoredRedaction() {}

    StoredRedaction(UUID id, UUID releasedAnswer, Redaction redaction) {
        super(id);
        this.releasedAnswerId = releasedAnswer;
        this.begins = redaction.begins();
        this.ends = redaction.ends();
        this.reason = redaction.reason().key();
    }

    UUID releasedAnswerId() {
        return releasedAnswerId;
    }

    Redaction view() {
        return new Redaction(begins, ends, RedactionReason.of(reason).orElseThrow());
    }
}
