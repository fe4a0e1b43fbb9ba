package org.cabildo.ui.respondent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.SavedUse;
import org.cabildo.backend.submission.UseWish;
import org.cabildo.ui.form.Sheet;
import org.jspecify.annotations.Nullable;

/** How the answers of one sheet of an open draft may be used, where somebody said so, as its page knows it. */
final class SheetUses {

    /** Saves what was said of one answer, or of the entry as a whole ({@link UseWish#ENTRY}). */
    @FunctionalInterface
    interface Saving {
        SavedUse save(String question, @Nullable ConsentUse base, @Nullable ConsentUse use);
    }

    private final Map<String, ConsentUse> known;
    private final Saving saving;

    SheetUses(Map<String, ConsentUse> saved, Saving saving) {
        this.known = new HashMap<>(saved);
        this.saving = saving;
    }

    static SheetUses of(Sheet sheet) {
        return sheet instanceof OpenDraft draft ? draft.uses() : ((DraftEntry) sheet).uses();
    }

    /** Empty: as everything else. */
    Optional<ConsentUse> of(String question) {
        return Optional.ofNullable(known.get(question));
    }

    /**
     * When this returns, it is kept for good.
     *
     * @return whether somebody else has said something else meanwhile; the stricter stands then
     */
    boolean say(String question, Optional<ConsentUse> use) {
        SavedUse saved = saving.save(question, known.get(question), use.orElse(null));
        saved.use().ifPresentOrElse(stands -> known.put(question, stands), () -> known.remove(question));
        return saved.hasMet();
    }

    /** What others have said. */
    void learn(Map<String, ConsentUse> saved) {
        known.clear();
        known.putAll(saved);
    }
}
