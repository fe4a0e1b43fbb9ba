package org.cabildo.backend;

import org.cabildo.backend.submission.DraftChange;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.SavedAnswer;
import org.jspecify.annotations.Nullable;

/** Answers of someone who cares for nothing that stands there. */
final class Typing {

    private Typing() {}

    static SavedAnswer in(Drafts drafts, DraftKey draft, @Nullable EntryId entry, String question, String value) {
        return drafts.save(draft, new DraftChange(entry, question, "", value, false));
    }
}
