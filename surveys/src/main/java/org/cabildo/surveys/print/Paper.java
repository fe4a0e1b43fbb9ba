package org.cabildo.surveys.print;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands on the paper, in the reader's language: everything is said, nothing is drawn.
 *
 * @param texts our own sentences that are the same in every questionnaire, by their key
 * @param code of these sheets, on every page; empty for none
 * @param filling how to fill it in, a sentence each
 */
record Paper(
        Locale language,
        Map<String, String> texts,
        String title,
        String subtitle,
        String organiser,
        String edition,
        String code,
        List<String> intro,
        List<Reference> documents,
        List<String> filling,
        Who who,
        List<Part> parts) {

    /** A document to read, and where it is published. */
    record Reference(String label, String address) {}

    /**
     * Who answers.
     *
     * @param group the chosen one, or empty; then it is ticked among the {@code groups}
     * @param country the chosen one, or empty; then it is ticked among the {@code countries}
     */
    record Who(String group, Room.Ticks groups, String country, Room.Ticks countries) {}

    /**
     * A segment.
     *
     * @param heading such as "Part 2"
     * @param notes for whom it is; empty for everyone
     */
    record Part(
            String heading,
            String label,
            List<String> notes,
            List<String> intro,
            List<String> criteria,
            List<String> closing,
            List<Reference> documents,
            List<Theme> themes,
            List<Entries> repeats) {}

    /** A topic. */
    record Theme(String label, List<Item> items) {}

    /**
     * A question.
     *
     * @param number on this paper; empty for what is only read
     * @param name by which the officer finds it
     * @param conditions when and by whom it is answered
     */
    record Item(
            String number,
            String name,
            String label,
            boolean required,
            List<String> conditions,
            List<String> hints,
            Room room) {}

    /**
     * A repeat.
     *
     * @param notes when to fill in an entry, and how many there are
     * @param blanks the entries that are printed
     * @param more what to do if they are not enough; empty if they are all that is allowed
     */
    record Entries(String label, List<String> notes, List<Entry> blanks, String more) {}

    record Entry(String heading, List<Item> items, List<Entries> repeats) {}
}
