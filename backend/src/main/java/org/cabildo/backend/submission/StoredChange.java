package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What an amendment changed at one question. */
@Entity(name = "AnswerChange")
@Table(name = "answer_change")
class StoredChange extends TenantOwned {

    @Column(name = "submission_id")
    @Convert(UuidConverter.NAME)
    private UUID submissionId;

    @Column(name = "revision")
    private int revision;

    @Column(name = "question")
    private String question;

    @Column(name = "entry_path")
    private @Nullable String entryPath;

    @Column(name = "value_before")
    private @Nullable String before;

    @Column(name = "value_after")
    private @Nullable String after;

    protected StoredChange() {}

    StoredChange(UUID id, UUID submission, int revision, AnswerChange change) {
        super(id);
        this.submissionId = submission;
        this.revision = revision;
        this.question = change.question();
        this.entryPath = EntryPath.stored(change.path());
        this.before = change.beforeOrNull();
        this.after = change.afterOrNull();
    }

    int revision() {
        return revision;
    }

    AnswerChange view() {
        return new AnswerChange(question, EntryPath.read(entryPath), before, after);
    }
}
