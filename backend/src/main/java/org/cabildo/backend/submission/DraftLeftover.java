package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What was written in an earlier version of the questionnaire and has no place in the one that is asked now. */
@Entity
@Table(name = DraftLeftover.TABLE)
class DraftLeftover extends TenantOwned {

    static final String TABLE = "draft_leftover";

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "question")
    private String question;

    @Column(name = "value")
    private String value;

    @Column(name = "sealed")
    private byte @Nullable [] sealed;

    protected DraftLeftover() {}

    DraftLeftover(UUID id, UUID draftId, int definitionVersion, String question, String value) {
        super(id);
        this.draftId = draftId;
        this.definitionVersion = definitionVersion;
        this.question = question;
        this.value = value;
    }

    /** From now on its text is nowhere but under the seal. */
    void isSealed(Seals.Sealing sealing) {
        sealed = sealing.seal(TABLE, id(), value);
        value = "";
    }

    DraftView.Leftover view(Seals.Opening opening) {
        return new DraftView.Leftover(
                definitionVersion, question, sealed == null ? value : opening.text(TABLE, id(), sealed));
    }
}
