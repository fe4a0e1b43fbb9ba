package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** What one act said of a single answer, or of an entry as a whole. */
@Entity(name = "SingleUse")
@Table(name = "single_use")
class StoredUse extends TenantOwned {

    @Column(name = "submission_id")
    @Convert(UuidConverter.NAME)
    private UUID submissionId;

    @Column(name = "revision")
    private int revision;

    @Column(name = "place")
    private String place;

    @Column(name = "consent_use")
    private String use;

    protected StoredUse() {}

    /** @param place an {@link AnswerAddress} */
    StoredUse(UUID id, UUID submission, int revision, String place, ConsentUse use) {
        super(id);
        this.submissionId = submission;
        this.revision = revision;
        this.place = place;
        this.use = use.key();
    }

    int revision() {
        return revision;
    }

    String place() {
        return place;
    }

    ConsentUse use() {
        return ConsentUse.of(use).orElseThrow();
    }
}
