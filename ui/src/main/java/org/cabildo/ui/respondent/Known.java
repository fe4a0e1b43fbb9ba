package org.cabildo.ui.respondent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cabildo.backend.submission.SavedAnswer;
import org.jspecify.annotations.Nullable;

/** The answers of one sheet as its page has them, and as the page last knew them to be in the draft. */
final class Known {

    private final Map<String, String> shown;

    /** What is shown was made of these: what somebody else makes of them at the same time can be merged. */
    private final Map<String, String> bases;

    private final Set<String> revised;

    /** @param revised questions of whose answers there are earlier versions */
    Known(Map<String, String> saved, Set<String> revised) {
        this.shown = new HashMap<>(saved);
        this.bases = new HashMap<>(saved);
        this.revised = new HashSet<>(revised);
    }

    @Nullable String of(String question) {
        return shown.get(question);
    }

    Map<String, String> all() {
        return Map.copyOf(shown);
    }

    String base(String question) {
        return bases.getOrDefault(question, "");
    }

    boolean isRevised(String question) {
        return revised.contains(question);
    }

    void typed(String question, String value) {
        shown.put(question, value);
    }

    /** The page goes on from what it wrote, also where it was merged with something else. */
    void saved(String question, String written, SavedAnswer saved) {
        bases.put(question, written);
        if (saved.isRevised()) {
            revised.add(question);
        }
    }

    void shows(String question, String value) {
        shown.put(question, value);
        bases.put(question, value);
    }

    void areRevised(Set<String> questions) {
        revised.addAll(questions);
    }
}
