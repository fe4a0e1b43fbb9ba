package org.cabildo.ui.form;

import java.util.HashMap;
import java.util.Map;

/** Keeps answers in memory, and can be told to take none for a while. */
final class PaperSheet implements Sheet {

    final Map<String, String> answers = new HashMap<>();
    boolean isBroken;

    @Override
    public String of(String question) {
        return answers.getOrDefault(question, "");
    }

    @Override
    public void write(String question, String value) {
        if (isBroken) {
            throw new IllegalStateException("the disk is full");
        }
        answers.put(question, value);
    }
}
