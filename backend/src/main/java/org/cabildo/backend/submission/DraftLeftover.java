package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** What was written in an earlier version of the questionnaire and has no place in the one that is asked now. */
@Entity
@Table(name = "draft_leftover")
class DraftLeftover extends TenantOwned {

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "question")
    private String question;

    @Column(name = "value")
    private String value;

    protected DraftLeftover() {}

    DraftLeftover(UUID id, UUID draftId, int definitionVersion, String question, String value) {
        super(id);
        this.draftId = draftId;
        this.definitionVersion = definitionVersion;
        this.question = question;
        this.value = value;
    }

    DraftView.Leftover view() {
        return new DraftView.Leftover(definitionVersion, question, value);
    }
}
