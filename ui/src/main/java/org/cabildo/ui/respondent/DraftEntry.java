package org.cabildo.ui.respondent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.Entries;
import org.cabildo.ui.form.FilePlace;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.form.Standing;
import org.cabildo.ui.form.Talk;
import org.jspecify.annotations.Nullable;

/** One entry of an open draft. Compared by identity: two entries with the same answers are two entries. */
final class DraftEntry implements Sheet {

    private final OpenDraft draft;
    private final DraftEntries list;
    private final Known known;
    private final SheetUses uses;
    private final Map<String, DraftEntries> entries = new HashMap<>();
    private @Nullable EntryId id;

    /** One that the draft does not keep yet. */
    DraftEntry(OpenDraft draft, DraftEntries list) {
        this(draft, list, new Known(Map.of(), Set.of()), Map.of(), Map.of());
    }

    DraftEntry(OpenDraft draft, DraftEntries list, DraftView.Entry saved) {
        this(draft, list, new Known(saved.answers(), saved.revised()), saved.uses(), saved.entries());
        id = saved.id();
    }

    private DraftEntry(
            OpenDraft draft,
            DraftEntries list,
            Known known,
            Map<String, ConsentUse> saved,
            Map<String, List<DraftView.Entry>> inside) {
        this.draft = draft;
        this.list = list;
        this.known = known;
        this.uses = new SheetUses(saved, (question, base, use) -> draft.saveUse(kept(), question, base, use));
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
        String answer = known.of(question);
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
    public boolean mayWrite(Question question) {
        return draft.mayWrite(question);
    }

    @Override
    public Optional<Talk> talk(String question) {
        return id == null ? Optional.empty() : draft.talks().about(id, question);
    }

    @Override
    public Kept write(Question question, String value) {
        known.typed(question.name(), value);
        draft.form().answer(question.name(), path(), value);
        return draft.save(kept(), known, question, value);
    }

    @Override
    public void shows(String question, String value) {
        known.shows(question, value);
        draft.form().answer(question, path(), value);
    }

    @Override
    public boolean isRevised(String question) {
        return known.isRevised(question);
    }

    @Override
    public List<Earlier> earlier(String question) {
        return draft.earlier(kept(), question);
    }

    @Override
    public FilePlace file(Question.File question) {
        return draft.file(this::kept, question);
    }

    /** How what stands here may be used, and the entry as a whole, where somebody said so. */
    SheetUses uses() {
        return uses;
    }

    boolean is(DraftView.Entry saved) {
        return saved.id().equals(id);
    }

    /** What others have answered here. */
    List<OpenDraft.News> news(DraftView.Entry saved) {
        uses.learn(saved.uses());
        List<OpenDraft.News> news = new ArrayList<>(OpenDraft.news(this, known, saved.answers(), saved.revised()));
        saved.entries().forEach((repeat, inside) -> {
            DraftEntries ofRepeat = entries.get(repeat);
            if (ofRepeat != null) {
                news.addAll(ofRepeat.news(inside));
            }
        });
        return news;
    }

    void areInForm() {
        entries.values().forEach(DraftEntries::areInForm);
    }

    /** Tells the form what was answered here, and in the entries inside. */
    void fillIn() {
        known.all().forEach((question, value) -> draft.form().answer(question, path(), value));
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

    /** Brings it back after that. */
    void restore() {
        if (id != null) {
            draft.restoreEntry(id);
        }
    }
}
