package org.cabildo.ui.respondent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.ui.form.Entries;
import org.cabildo.ui.form.Sheet;

/** The entries of one repeat in an open draft. */
final class DraftEntries implements Entries {

    private final Drafts drafts;
    private final OpenDraft draft;
    private final String repeat;
    private final List<Entry> all = new ArrayList<>();

    DraftEntries(Drafts drafts, OpenDraft draft, String repeat) {
        this.drafts = drafts;
        this.draft = draft;
        this.repeat = repeat;
    }

    void open(List<DraftView.Entry> saved) {
        saved.forEach(entry -> all.add(new Entry(entry.id(), new HashMap<>(entry.answers()))));
    }

    @Override
    public List<Sheet> all() {
        return List.copyOf(all);
    }

    @Override
    public Sheet add() {
        Entry entry = new Entry(drafts.addEntry(draft.key(), null, repeat), new HashMap<>());
        all.add(entry);
        return entry;
    }

    @Override
    public void remove(Sheet entry) {
        Entry removed = (Entry) entry;
        draft.keep(() -> drafts.removeEntry(draft.key(), removed.id));
        all.remove(removed);
    }

    /** Compared by identity: two entries with the same answers are two entries. */
    private final class Entry implements Sheet {

        private final EntryId id;
        private final Map<String, String> answers;

        Entry(EntryId id, Map<String, String> answers) {
            this.id = id;
            this.answers = answers;
        }

        @Override
        public String of(String question) {
            String own = answers.get(question);
            return own != null ? own : draft.of(question);
        }

        @Override
        public void write(String question, String value) {
            answers.put(question, value);
            draft.keep(() -> drafts.save(draft.key(), id, question, value));
        }
    }
}
