package org.cabildo.ui.respondent;

import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.shell.Words;

/**
 * One field of a draft, wherever it stands.
 *
 * @param page the page it is on, as in the page's address
 * @param repeat the repeat it stands in, or empty
 * @param entry which entry of the repeat, from 0; meaningless outside one
 * @param question the name of what is asked; empty for an entry as a whole
 * @param label what a link to it says
 */
record Spot(String page, String repeat, int entry, String question, Words label) {

    /** For a query parameter: {@code s1_t1_q1}, or {@code s1_good_practice.0.s1_gp_title}. */
    String address() {
        return repeat.isEmpty() ? question : repeat + "." + entry + "." + question;
    }

    /** The field that a page's address asks for. */
    static Spot at(String page, String address) {
        String[] steps = address.split("\\.");
        boolean isInEntry = steps.length == 3 && steps[1].matches("\\d{1,4}");
        return isInEntry
                ? new Spot(page, steps[0], Integer.parseInt(steps[1]), steps[2], language -> "")
                : new Spot(page, "", 0, address, language -> "");
    }

    /** Where this field's answer is kept in a draft; empty if the draft has no such entry any more. */
    Optional<Sheet> sheet(OpenDraft draft) {
        if (page.equals(Paths.PROFILE_PAGE)) {
            return Optional.of(draft.profile());
        }
        return repeat.isEmpty() ? Optional.of(draft) : draft.entry(repeat, entry);
    }

    /**
     * What a JSON pointer into a submission points to; empty for what is on no page of its own, such as the consent.
     */
    static Optional<Spot> of(String pointer, Definition definition) {
        List<String> steps = List.of(pointer.substring(1).split("/"));
        return switch (steps.get(0)) {
            case "answers" -> steps.size() < 2 ? Optional.empty() : answer(steps.get(1), definition);
            case "entries" -> steps.size() < 3 ? Optional.empty() : entry(steps, definition);
            default -> ProfileQuestions.at(pointer, definition).map(Spot::profile);
        };
    }

    private static Spot profile(Question question) {
        return new Spot(Paths.PROFILE_PAGE, "", 0, question.name(), question.label()::in);
    }

    private static Optional<Spot> answer(String name, Definition definition) {
        return definition
                .question(name)
                .map(question -> new Spot(page(question, definition), "", 0, name, question.label()::in));
    }

    private static Optional<Spot> entry(List<String> steps, Definition definition) {
        int number = Integer.parseInt(steps.get(2));
        String name = steps.size() > 3 ? steps.get(3) : "";
        return definition.segments().stream()
                .flatMap(segment -> segment.repeats().stream()
                        .filter(repeat -> repeat.name().equals(steps.get(1)))
                        .map(repeat -> {
                            Words entry = language -> repeat.entryLabel().in(language) + " " + (number + 1);
                            Words label = definition
                                    .question(name)
                                    .<Words>map(q -> language -> entry.in(language) + ": "
                                            + q.label().in(language))
                                    .orElse(entry);
                            return new Spot(segment.name(), repeat.name(), number, name, label);
                        }))
                .findFirst();
    }

    private static String page(Question question, Definition definition) {
        Place place = definition.places().get(question);
        return place == null ? Paths.REVIEW_PAGE : place.segment().name();
    }
}
