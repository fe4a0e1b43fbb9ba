package org.cabildo.surveys.reply;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.jspecify.annotations.Nullable;

/** Fills in the workshop's questionnaire, with whatever a program could send. */
final class Respondent {

    private static final Definition WORKSHOP = Definitions.bundled("workshop");

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Map<String, Object> entries = new LinkedHashMap<>();

    static Respondent answers(String question, @Nullable Object value) {
        return new Respondent().and(question, value);
    }

    static Respondent blank() {
        return new Respondent();
    }

    @SuppressWarnings("NullAway") // JSON has null, whatever the declared type says
    Respondent and(String question, @Nullable Object value) {
        answers.put(question, value);
        return this;
    }

    /** One more entry; names and values take turns. */
    Respondent entry(String repeat, Object... namesAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        List<Object> list = new ArrayList<>();
        if (entries.get(repeat) instanceof List<?> before) {
            list.addAll(before);
        }
        list.add(entry);
        entries.put(repeat, list);
        return this;
    }

    Respondent entries(String repeat, Object given) {
        entries.put(repeat, given);
        return this;
    }

    /** The answers of an accepted reply, each {@code question=stored form}, with {@code [entry]} in a repeat. */
    List<String> accepted() throws ReplyRefused {
        return reply().answers().stream().map(Respondent::shown).toList();
    }

    Reply reply() throws ReplyRefused {
        return Reply.read(WORKSHOP, raw());
    }

    List<Problem> problems() {
        return assertThrows(ReplyRefused.class, this::reply).problems();
    }

    /** What is wrong, each {@code pointer code arguments}. */
    List<String> refused() {
        return problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code()
                        + problem.arguments().stream()
                                .filter(argument -> argument instanceof String || argument instanceof Integer)
                                .map(argument -> " " + argument)
                                .reduce("", String::concat))
                .toList();
    }

    private static String shown(Answer answer) {
        String entry = answer.entry().isPresent() ? "[" + answer.entry().getAsInt() + "]" : "";
        return answer.question().name() + entry + "=" + answer.value().stored();
    }

    /** As a careless caller makes it: maps from a parser, cast to what the record declares. */
    @SuppressWarnings("unchecked")
    private RawReply raw() {
        return new RawReply(answers, (Map<String, List<Map<String, Object>>>) (Map<String, ?>) entries);
    }
}
