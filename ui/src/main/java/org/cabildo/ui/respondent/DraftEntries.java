package org.cabildo.ui.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.Entries;
import org.cabildo.ui.form.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one repeat in one place of an open draft. Where their number is calculated, an entry is kept in the
 * draft from the first answer in it on; it stays there when the number goes down, and is seen again when it goes up.
 */
final class DraftEntries implements Entries {

    private final OpenDraft draft;
    private final Repeat repeat;
    private final @Nullable DraftEntry around;
    private final List<DraftEntry> all = new ArrayList<>();

    /** How many of them, from the first on, the form has with their answers; it forgets those that it takes away. */
    private int inForm;

    /** @param around the entry in which the repeat stands, or null for one of a segment */
    DraftEntries(OpenDraft draft, Repeat repeat, @Nullable DraftEntry around, List<DraftView.Entry> saved) {
        this.draft = draft;
        this.repeat = repeat;
        this.around = around;
        saved.forEach(entry -> all.add(new DraftEntry(draft, this, entry)));
    }

    Repeat repeat() {
        return repeat;
    }

    @Override
    public List<Sheet> all() {
        if (repeat.count().isEmpty()) {
            return List.copyOf(all);
        }
        int number = draft.form().entries(repeat, path());
        while (all.size() < number) {
            all.add(new DraftEntry(draft, this));
        }
        for (int i = Math.min(inForm, number); i < number; i++) {
            all.get(i).fillIn();
        }
        inForm = number;
        return List.copyOf(all.subList(0, number));
    }

    /** The form was filled in with what the draft has. */
    void areInForm() {
        inForm = draft.form().entries(repeat, path());
        all.stream().limit(inForm).forEach(DraftEntry::areInForm);
    }

    /** Tells a form that has nothing of them what was answered in them. */
    void fillIn() {
        if (repeat.count().isPresent()) {
            inForm = 0;
            all();
            return;
        }
        for (DraftEntry entry : all) {
            draft.form().addEntry(repeat, path());
            entry.fillIn();
        }
    }

    @Override
    public boolean areAsked() {
        return draft.form().isAsked(repeat, path());
    }

    @Override
    public boolean mayChange() {
        return draft.mayChange(repeat);
    }

    @Override
    public Sheet add() {
        DraftEntry entry = new DraftEntry(draft, this);
        all.add(entry);
        keep(entry);
        draft.form().addEntry(repeat, path());
        return entry;
    }

    @Override
    public void remove(Sheet entry) {
        int number = all.indexOf(entry);
        all.get(number).remove();
        all.remove(number);
        draft.form().removeEntry(repeat, path(), number);
    }

    @Override
    public boolean canRestore() {
        return !draft.isAnonymous();
    }

    @Override
    public void restore(Sheet entry, int number) {
        DraftEntry removed = (DraftEntry) entry;
        removed.restore();
        all.add(Math.min(number, all.size()), removed);
        // The form knows entries by their number only: those behind it move on.
        all.forEach(other -> draft.form().removeEntry(repeat, path(), 0));
        fillIn();
    }

    /** What others have answered in entries that are here; those that they have added come to stand here. */
    List<OpenDraft.News> news(List<DraftView.Entry> saved) {
        List<OpenDraft.News> news = new ArrayList<>();
        for (DraftView.Entry theirs : saved) {
            Optional<DraftEntry> here =
                    all.stream().filter(entry -> entry.is(theirs)).findFirst();
            here.ifPresent(entry -> news.addAll(entry.news(theirs)));
            if (here.isEmpty() && repeat.count().isEmpty()) {
                DraftEntry added = new DraftEntry(draft, this, theirs);
                all.add(added);
                draft.form().addEntry(repeat, path());
                added.fillIn();
            }
        }
        return news;
    }

    /** Has the draft keep an entry, and those before it so that they stay in their order. */
    void keep(DraftEntry entry) {
        EntryId outer = around == null ? null : around.kept();
        for (DraftEntry earlier : all.subList(0, all.indexOf(entry) + 1)) {
            earlier.keepIn(outer);
        }
    }

    /** Where an entry stands: its number in each repeat, the outermost first. */
    List<Integer> path(DraftEntry entry) {
        List<Integer> path = new ArrayList<>(path());
        path.add(all.indexOf(entry));
        return List.copyOf(path);
    }

    private List<Integer> path() {
        return around == null ? List.of() : around.path();
    }
}
