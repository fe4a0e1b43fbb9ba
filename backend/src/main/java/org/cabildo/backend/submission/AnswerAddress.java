package org.cabildo.backend.submission;

import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.reply.Answer;

/**
 * Names one answer, or one entry as a whole, of what is handed in: {@code s1_t1_q1}, {@code s1_good_practice.0},
 * {@code s1_good_practice.0.s1_gp_title}. Entries are counted from 0.
 */
public final class AnswerAddress {

    /** What is around an answer that stands in no entry. */
    public static final String OUTSIDE = "";

    private AnswerAddress() {}

    static String of(Answer answer) {
        String around = OUTSIDE;
        int depth = 0;
        for (Repeat repeat : answer.place().repeats()) {
            around = entry(around, repeat.name(), answer.path().get(depth));
            depth++;
        }
        return answer(around, answer.question().name());
    }

    /** @param around the entry in which the repeat stands, or {@link #OUTSIDE} */
    public static String entry(String around, String repeat, int number) {
        return answer(around, repeat) + "." + number;
    }

    /** @param around the entry in which the question stands, or {@link #OUTSIDE} */
    public static String answer(String around, String question) {
        return around.isEmpty() ? question : around + "." + question;
    }

    /** Whether a part is in a whole, or is it. */
    static boolean isIn(String part, String whole) {
        return part.equals(whole) || part.startsWith(whole + ".");
    }
}
