package org.cabildo.backend.submission;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What an amendment changed at one question. */
@Entity(name = "AnswerChange")
@Table(name = StoredChange.TABLE)
class StoredChange extends TenantOwned {

    static final String TABLE = "answer_change";

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

    /** Both values, as a JSON array. */
    @Column(name = "sealed")
    private byte @Nullable [] sealed;

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

    /** From now on its texts are nowhere but under the seal. */
    void isSealed(Seals.Sealing sealing) {
        sealed = sealing.seal(
                TABLE,
                id(),
                Json.createArrayBuilder()
                        .add(json(before))
                        .add(json(after))
                        .build()
                        .toString());
        before = null;
        after = null;
    }

    private static JsonValue json(@Nullable String value) {
        return value == null ? JsonValue.NULL : Json.createValue(value);
    }

    AnswerChange view(Seals.Opening opening) {
        if (sealed == null) {
            return new AnswerChange(question, EntryPath.read(entryPath), before, after);
        }
        try (JsonReader reader = Json.createReader(new StringReader(opening.text(TABLE, id(), sealed)))) {
            JsonArray both = reader.readArray();
            return new AnswerChange(
                    question, EntryPath.read(entryPath), both.getString(0, null), both.getString(1, null));
        }
    }
}
