package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** A population group that an answer concerns. */
@Entity
@Table(name = "answer_lens")
class AnswerLens extends TenantOwned {

    @Column(name = "answer_id")
    @Convert(UuidConverter.NAME)
    private UUID answerId;

    @Column(name = "lens")
    private String lens;

    protected AnswerLens() {}

    AnswerLens(UUID id, UUID answerId, String lens) {
        super(id);
        this.answerId = answerId;
        this.lens = lens;
    }
}
