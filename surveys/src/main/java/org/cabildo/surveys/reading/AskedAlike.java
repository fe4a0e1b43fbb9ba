package org.cabildo.surveys.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.LocalizedText;

/** Refuses a label that asks more questions in one language than in another, unless a note says so. */
final class AskedAlike {

    /** Of Latin, Arabic and Chinese script. The one that opens a Spanish question is not counted, for it closes too. */
    private static final String MARKS = "?؟？";

    private AskedAlike() {}

    static void check(LocalizedText label, Fields question, Problems problems) {
        Map<String, Long> asked = new LinkedHashMap<>();
        label.byLanguage().forEach((language, words) -> {
            // A text that is missing was told already.
            if (!words.isEmpty()) {
                asked.put(language.toLanguageTag(), marks(words));
            }
        });
        if (asked.values().stream().distinct().count() > 1
                && question.again("concordance").isEmpty()) {
            String counts = asked.entrySet().stream()
                    .map(count -> count.getValue() + " in " + count.getKey())
                    .collect(Collectors.joining(", "));
            problems.add(
                    question.again("label").orElse(question.node()),
                    "the languages do not ask the same number of questions (" + counts
                            + "); ask the same, or say in 'concordance' what differs");
        }
    }

    private static long marks(String words) {
        return words.codePoints().filter(c -> MARKS.indexOf(c) >= 0).count();
    }
}
