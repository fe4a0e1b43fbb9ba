package org.cabildo.ui.respondent.copy;

import java.util.List;
import java.util.Locale;

/**
 * What somebody wrote, in the words of one reader: ready to be drawn.
 *
 * @param heading what it is: a receipt, or a draft
 * @param standing in one sentence, how it stands: that it counts, that it is not handed in, ...
 * @param facts who speaks, the code, the time, the hash
 * @param edge what stands at the foot of each page, to tell loose sheets apart
 * @param unseen the sentence about characters that a PDF of ours cannot show
 * @param page the words around the numbers of pages, as a pattern with two places
 */
public record Copy(
        Locale language,
        String organiser,
        String title,
        String heading,
        String standing,
        List<Fact> facts,
        List<Part> parts,
        Acts acts,
        String edge,
        String unseen,
        String page) {

    /** Something that is known of it. */
    public record Fact(String label, String value) {}

    /** One part of the questionnaire, with what was answered in it. */
    public record Part(String title, List<Group> groups) {}

    /**
     * A theme, or one entry of a repeat.
     *
     * @param use how it may be used, where it is held back further than the rest; else empty
     */
    public record Group(String title, String use, List<Line> lines) {}

    /**
     * A question with its answer.
     *
     * @param language BCP 47 tag of the answer
     * @param use as of a group
     */
    public record Line(String question, String answer, String language, String use) {}

    /**
     * What was done with it.
     *
     * @param before the word over what an answer said before
     * @param after the word over what it says since
     */
    public record Acts(String title, String before, String after, List<Act> list) {

        /** Of a draft. */
        public static final Acts NONE = new Acts("", "", "", List.of());
    }

    /**
     * @param title what was done, and when
     * @param facts by whom, why, with which hash
     */
    public record Act(String title, List<Fact> facts, List<Change> changes) {}

    /** At one question; an empty text where there was, or is, no answer. */
    public record Change(String question, String before, String after) {}
}
