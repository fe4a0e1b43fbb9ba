package org.cabildo.ui.respondent;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.Entries;
import org.cabildo.ui.form.Sheet;

/** A draft while a page of it is open: what is written here is on disk when the call returns. */
final class OpenDraft implements Sheet {

    private static final Set<ProblemType> CLOSED = Set.of(ProblemType.DRAFT_SUBMITTED, ProblemType.UNKNOWN_DRAFT);

    private final Drafts drafts;
    private final DraftKey key;
    private final SaveState saveState;
    private final Map<String, String> answers;
    private final Map<String, DraftEntries> entries = new LinkedHashMap<>();
    private final ProfileSheet profile;
    private boolean isClosed;

    OpenDraft(Drafts drafts, DraftKey key, DraftView saved, SaveState saveState) {
        this.drafts = drafts;
        this.key = key;
        this.saveState = saveState;
        this.answers = new HashMap<>(saved.answers());
        this.profile = new ProfileSheet(saved.profile(), change -> keep(() -> drafts.saveProfile(key, change)));
        saved.entries().forEach((repeat, ofRepeat) -> entriesOf(repeat).open(ofRepeat));
    }

    DraftKey key() {
        return key;
    }

    Sheet profile() {
        return profile;
    }

    Entries entries(Repeat repeat) {
        return entriesOf(repeat.name());
    }

    @Override
    public String of(String question) {
        return answers.getOrDefault(question, "");
    }

    @Override
    public void write(String question, String value) {
        answers.put(question, value);
        keep(() -> drafts.save(key, null, question, value));
    }

    /** The sheet of an entry, if the draft has one of that number. */
    Optional<Sheet> entry(String repeat, int number) {
        List<Sheet> all = entriesOf(repeat).all();
        return number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
    }

    private DraftEntries entriesOf(String repeat) {
        return entries.computeIfAbsent(repeat, name -> new DraftEntries(drafts, this, name));
    }

    /** It counts as failed until it has succeeded. */
    void keep(Supplier<Instant> act) {
        saveState.failed();
        try {
            saveState.saved(act.get());
        } catch (ProblemException problem) {
            isClosed = CLOSED.contains(problem.type());
            throw problem;
        }
    }

    /** Whether nothing can be saved here any more: a colleague has handed it in. */
    boolean isClosed() {
        return isClosed;
    }
}
