package org.cabildo.ui.light;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.ProfileQuestions;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * One thing to put right before handing in.
 *
 * @param address of the field; null for what is on no page of its own
 */
record Wrong(@Nullable String address, @Nullable Told label, String sentence) {

    static List<Wrong> of(List<FieldProblem> problems, WrittenDraft draft, Visit visit) {
        return problems.stream().map(problem -> of(problem, draft, visit)).toList();
    }

    private static Wrong of(FieldProblem problem, WrittenDraft draft, Visit visit) {
        String sentence = Answers.sentence(problem, new Teller(visit.language()));
        List<String> steps = List.of(problem.pointer().substring(1).split("/"));
        Definition definition = draft.definition();
        return switch (steps.get(0)) {
            case "answers" -> of(steps.subList(1, steps.size()), definition, visit, sentence);
            case "entries" -> entry(steps.subList(1, steps.size()), draft, visit, sentence);
            default ->
                ProfileQuestions.at(problem.pointer(), definition)
                        .map(question -> at(Way.WHO, question, visit, sentence))
                        .orElseGet(() -> new Wrong(null, null, sentence));
        };
    }

    private static Wrong of(List<String> steps, Definition definition, Visit visit, String sentence) {
        Optional<Question> question = steps.stream().findFirst().flatMap(definition::question);
        return question.flatMap(asked -> definition
                        .contents()
                        .place(asked.name())
                        .flatMap(place -> place.topic())
                        .map(topic -> at(Way.address(topic), asked, visit, sentence)))
                .orElseGet(() -> new Wrong(null, null, sentence));
    }

    /** Repeats and numbers in turn, and the question if it is about one. */
    private static Wrong entry(List<String> steps, WrittenDraft draft, Visit visit, String sentence) {
        int depth = steps.size() / 2 * 2;
        List<String> page = IntStream.rangeClosed(0, depth)
                .mapToObj(i -> i == 0 ? Way.ENTRY : steps.get(i - 1))
                .toList();
        Optional<EntryAddress> address = EntryAddress.of(page, draft);
        if (address.isEmpty()) {
            return new Wrong(null, null, sentence);
        }
        Words label = address.get().label();
        Optional<Question> question =
                steps.size() > depth ? draft.definition().question(steps.get(depth)) : Optional.empty();
        return question.map(asked -> new Wrong(
                        visit.to(address.get().page() + "?" + TopicPage.CHECK + "#f-" + asked.name()),
                        Told.of(
                                reader -> label.in(reader) + ": "
                                        + Mentions.label(asked).in(reader),
                                visit.language()),
                        sentence))
                .orElseGet(() -> new Wrong(visit.to(address.get().page()), Told.of(label, visit.language()), sentence));
    }

    private static Wrong at(String page, Question question, Visit visit, String sentence) {
        return new Wrong(
                visit.to(page + "?" + TopicPage.CHECK + "#f-" + question.name()),
                Told.of(Mentions.label(question), visit.language()),
                sentence);
    }
}
