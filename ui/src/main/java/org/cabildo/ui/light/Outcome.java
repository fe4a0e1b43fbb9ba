package org.cabildo.ui.light;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Question;

/**
 * What saving a page has led to, as far as its author should look at it once more.
 *
 * @param sheet as it is now
 * @param met the questions in whose answers somebody else has written meanwhile
 */
record Outcome(List<Question> questions, Sheet sheet, Posted posted, Set<String> met) {

    /**
     * The end of the page's address with which it shows what there is to see; empty if there is nothing. Who goes back
     * wants to go back, and who was told once what is wrong goes on.
     *
     * @param wrong finds the questions whose answers would not be taken
     */
    String needsLook(Supplier<Set<String>> wrong) {
        if (!Moves.file(posted).isEmpty()) {
            return "";
        }
        if (!met.isEmpty()) {
            return "?" + TopicPage.MET + "=" + String.join(",", met) + "#f-" + first(met);
        }
        boolean isGoingOn = !List.of(Moves.BACK, Moves.CONTENTS).contains(posted.button());
        String more = Answers.firstNew(questions, sheet, posted);
        if (isGoingOn && more != null) {
            return "?" + TopicPage.MORE + "#f-" + more;
        }
        if (isGoingOn && !posted.has(TopicPage.CHECK) && Answers.canBeWrong(questions, sheet)) {
            Set<String> here = questions.stream().map(Question::name).collect(Collectors.toSet());
            here.retainAll(wrong.get());
            return here.isEmpty() ? "" : "?" + TopicPage.CHECK + "#f-" + first(here);
        }
        return "";
    }

    private String first(Set<String> some) {
        return questions.stream()
                .map(Question::name)
                .filter(some::contains)
                .findFirst()
                .orElse("");
    }
}
