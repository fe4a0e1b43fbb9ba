package org.cabildo.surveys.municipal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Sensitivity;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.surveys.reply.Answer;
import org.cabildo.surveys.reply.Problem;
import org.cabildo.surveys.reply.RawReply;
import org.cabildo.surveys.reply.Reply;
import org.cabildo.surveys.reply.ReplyRefused;

/** Answers the municipality's survey, on 17 May 2025. */
final class Household {

    static final Definition SURVEY = Definitions.bundled("municipal-services");
    static final Clock MAY_17 = Clock.fixed(Instant.parse("2025-05-17T12:00:00Z"), ZoneOffset.UTC);

    /** The form in which nobody is asked what could tell who answers. */
    static final Form WITHOUT_CONTACT =
            Form.of(SURVEY).leavingOut(question -> question.asked().origin().sensitivity() == Sensitivity.SEALED);

    private static final Form FORM = Form.of(SURVEY);

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> entries = new LinkedHashMap<>();
    private Form form = FORM;
    private Profile profile = new Profile("civil_society", "PE");

    /** What nobody can leave out. */
    static Household usual() {
        return new Household()
                .says("informed", "OK")
                .says("district", "hills")
                .says("adults", "2")
                .says("children", "0")
                .says("used", "waste")
                .says("waste_rating", "4");
    }

    Household says(String question, Object answer) {
        answers.put(question, answer);
        return this;
    }

    Household of(String group, String country) {
        profile = new Profile(group, country);
        return this;
    }

    Household withoutContact() {
        form = WITHOUT_CONTACT;
        return this;
    }

    /** One more entry; names and values take turns. */
    Household entry(String repeat, Object... namesAndValues) {
        entries.computeIfAbsent(repeat, name -> new ArrayList<>()).add(map(namesAndValues));
        return this;
    }

    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** Each answer as {@code question=stored form}, with {@code [entry]} for each repeat around it. */
    List<String> accepted() {
        try {
            return reply().answers().stream().map(Household::shown).toList();
        } catch (ReplyRefused e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    Reply reply() throws ReplyRefused {
        return Reply.read(form, new RawReply(answers, entries), profile, MAY_17);
    }

    List<Problem> problems() {
        try {
            throw new AssertionError("accepted: " + reply());
        } catch (ReplyRefused e) {
            return e.problems();
        }
    }

    /** What is wrong, each {@code pointer code}. */
    List<String> refused() {
        return problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    private static String shown(Answer answer) {
        String path = answer.path().isEmpty() ? "" : answer.path().toString();
        return answer.question().name() + path + "=" + answer.value().stored();
    }
}
