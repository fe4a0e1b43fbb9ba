package org.cabildo.ui.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.Entries;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.ProfileQuestions;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.shell.Words;

/**
 * One field of a draft, wherever it stands.
 *
 * @param page the page it is on, as in the page's address
 * @param entries the repeats that it stands in with the number of the entry in each, from 0, the outermost first
 * @param question the name of what is asked; empty for an entry as a whole
 * @param label what a link to it says
 */
record Spot(String page, List<Entry> entries, String question, Words label) {

    private static final Pattern ADDRESS = Pattern.compile("(?:\\w+\\.\\d{1,4}\\.)*\\w*");

    /** One step to it. */
    record Entry(String repeat, int number) {}

    /** For a query parameter: {@code s1_t1_q1}, or {@code s1_good_practice.0.s1_gp_title}. */
    String address() {
        return entries.stream()
                        .map(entry -> entry.repeat + "." + entry.number + ".")
                        .collect(Collectors.joining())
                + question;
    }

    /**
     * What an answer, or an entry, is called.
     *
     * @param place as in {@link org.cabildo.backend.submission.AnswerAddress}
     */
    static Words words(String place, Definition definition) {
        boolean isEntry = Character.isDigit(place.charAt(place.lastIndexOf('.') + 1));
        Spot spot = at("", isEntry ? place + "." : place);
        return spot.entries.isEmpty()
                ? definition.question(place).map(Mentions::label).orElse(language -> place)
                : label(spot.entries, spot.question, definition);
    }

    /** The field that a page's address asks for. */
    static Spot at(String page, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return new Spot(page, List.of(), address, language -> "");
        }
        List<String> steps = List.of(address.split("\\.", -1));
        return new Spot(page, entries(steps), steps.get(steps.size() - 1), language -> "");
    }

    /** From repeats and numbers in turn, and what comes after them. */
    private static List<Entry> entries(List<String> steps) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < steps.size(); i += 2) {
            entries.add(new Entry(steps.get(i), Integer.parseInt(steps.get(i + 1))));
        }
        return entries;
    }

    /** Where this field's answer is kept in a draft; empty if the draft has no such entry any more. */
    Optional<Sheet> sheet(OpenDraft draft) {
        Optional<Sheet> sheet = Optional.of(page.equals(Paths.PROFILE_PAGE) ? draft.profile() : draft);
        for (Entry entry : entries) {
            Optional<Repeat> repeat = draft.form().definition().contents().repeat(entry.repeat);
            sheet = sheet.flatMap(outer -> repeat.flatMap(r -> entry(outer.entries(r), entry.number)));
        }
        return sheet;
    }

    /**
     * What a JSON pointer into a submission points to; empty for what is on no page of its own, such as the consent.
     */
    static Optional<Spot> of(String pointer, Definition definition) {
        List<String> steps = List.of(pointer.substring(1).split("/"));
        return switch (steps.get(0)) {
            case "answers" -> steps.size() < 2 ? Optional.empty() : answer(steps.get(1), definition);
            case "entries" -> steps.size() < 3 ? Optional.empty() : entry(steps.subList(1, steps.size()), definition);
            default -> ProfileQuestions.at(pointer, definition).map(Spot::profile);
        };
    }

    private static Optional<Sheet> entry(Entries all, int number) {
        return all.all().stream().skip(number).findFirst();
    }

    private static Spot profile(Question question) {
        return new Spot(Paths.PROFILE_PAGE, List.of(), question.name(), Words.of(question.label()));
    }

    private static Optional<Spot> answer(String name, Definition definition) {
        return definition
                .question(name)
                .map(question -> new Spot(page(question, definition), List.of(), name, Mentions.label(question)));
    }

    /** @param steps repeats and numbers in turn, and the question if it is about one */
    private static Optional<Spot> entry(List<String> steps, Definition definition) {
        List<Entry> entries = entries(steps);
        String name = steps.size() > 2 * entries.size() ? steps.get(steps.size() - 1) : "";
        return definition.segments().stream()
                .filter(segment -> segment.repeats().stream()
                        .anyMatch(repeat -> repeat.name().equals(steps.get(0))))
                .findFirst()
                .map(segment -> new Spot(segment.name(), entries, name, label(entries, name, definition)));
    }

    /** Such as "Visit 2, Procedure 1: Minutes". */
    private static Words label(List<Entry> entries, String question, Definition definition) {
        Words where = language -> entries.stream()
                .flatMap(entry -> definition.contents().repeat(entry.repeat).stream()
                        .map(repeat -> repeat.entryLabel().in(language) + " " + (entry.number + 1)))
                .collect(Collectors.joining(", "));
        return definition
                .question(question)
                .map(Mentions::label)
                .<Words>map(asked -> language -> where.in(language) + ": " + asked.in(language))
                .orElse(where);
    }

    private static String page(Question question, Definition definition) {
        return definition
                .contents()
                .place(question.name())
                .map(place -> place.segment().name())
                .orElse(Paths.REVIEW_PAGE);
    }
}
