package org.cabildo.ui.respondent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.Entries;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.form.Standing;
import org.jspecify.annotations.Nullable;

/** One entry of an open draft. Compared by identity: two entries with the same answers are two entries. */
final class DraftEntry implements Sheet {

    private final OpenDraft draft;
    private final DraftEntries list;
    private final Map<String, String> answers;
    private final Map<String, DraftEntries> entries = new HashMap<>();
    private @Nullable EntryId id;

    /** One that the draft does not keep yet. */
    DraftEntry(OpenDraft draft, DraftEntries list) {
        this(draft, list, Map.of(), Map.of());
    }

    DraftEntry(OpenDraft draft, DraftEntries list, DraftView.Entry saved) {
        this(draft, list, saved.answers(), saved.entries());
        id = saved.id();
    }

    private DraftEntry(
            OpenDraft draft,
            DraftEntries list,
            Map<String, String> answers,
            Map<String, List<DraftView.Entry>> inside) {
        this.draft = draft;
        this.list = list;
        this.answers = new HashMap<>(answers);
        list.repeat()
                .repeats()
                .forEach(repeat -> entries.put(
                        repeat.name(),
                        new DraftEntries(draft, repeat, this, inside.getOrDefault(repeat.name(), List.of()))));
    }

    List<Integer> path() {
        return list.path(this);
    }

    @Override
    public String of(String question) {
        String answer = answers.get(question);
        return answer == null ? draft.start(question) : answer;
    }

    @Override
    public Standing standing(Question question) {
        return draft.form().standing(question, path(), of(question.name()));
    }

    /** @throws IllegalArgumentException if the repeat stands elsewhere */
    @Override
    public Entries entries(Repeat repeat) {
        DraftEntries inside = entries.get(repeat.name());
        if (inside == null) {
            throw new IllegalArgumentException(
                    repeat.name() + " stands in no entry of " + list.repeat().name());
        }
        return inside;
    }

    @Override
    public void write(String question, String value) {
        answers.put(question, value);
        draft.form().answer(question, path(), value);
        draft.save(kept(), question, value);
    }

    void areInForm() {
        entries.values().forEach(DraftEntries::areInForm);
    }

    /** Tells the form what was answered here, and in the entries inside. */
    void fillIn() {
        answers.forEach((question, value) -> draft.form().answer(question, path(), value));
        entries.values().forEach(DraftEntries::fillIn);
    }

    /** Its id, which it has once the draft keeps it. */
    EntryId kept() {
        if (id == null) {
            list.keep(this);
        }
        return Objects.requireNonNull(id);
    }

    void keepIn(@Nullable EntryId outer) {
        if (id == null) {
            id = draft.addEntry(outer, list.repeat().name());
        }
    }

    /** Takes it out of the draft. */
    void remove() {
        if (id != null) {
            draft.removeEntry(id);
        }
    }
}
