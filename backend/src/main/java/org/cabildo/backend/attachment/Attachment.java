package org.cabildo.backend.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.cabildo.surveys.reply.AttachedFile;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What is known of a file. It is of nobody for the moment between its last byte and its place in a draft. */
@Entity
@Table(name = "attachment")
class Attachment extends TenantOwned {

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID draftId;

    @Column(name = "entry_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID entryId;

    @Column(name = "question")
    private @Nullable String question;

    @Column(name = "submission_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID submissionId;

    @Column(name = "name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size")
    private int size;

    @Column(name = "sha256")
    private byte[] sha256;

    protected Attachment() {}

    Attachment(UUID id, CheckedFile file) {
        super(id);
        this.name = file.described().name();
        this.mediaType = file.kind().mediaType();
        this.size = file.described().size();
        this.sha256 = HexFormat.of().parseHex(file.described().sha256());
    }

    void standsIn(UUID draft, UUID entry, String asked) {
        draftId = draft;
        entryId = entry;
        question = asked;
    }

    void leavesDraft() {
        draftId = null;
        entryId = null;
        question = null;
    }

    void isHandedIn(UUID submission) {
        submissionId = submission;
    }

    void leavesSubmission() {
        submissionId = null;
    }

    boolean isOfNobody() {
        return draftId == null && submissionId == null;
    }

    AttachedFile described() {
        return new AttachedFile(HexFormat.of().formatHex(sha256), size, name);
    }

    /** Of one that stands in a draft. */
    PlacedFile placed() {
        return new PlacedFile(
                id(), Objects.requireNonNull(question), described().stored());
    }

    StoredFile stored() {
        return new StoredFile(id(), described(), mediaType);
    }
}
