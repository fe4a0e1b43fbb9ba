package org.cabildo.ui.respondent;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/**
 * Why a draft could not be handed in when that was last tried on this page, so that the fields concerned can say it
 * where they stand.
 */
record LastRefusal(DraftKey draft, Map<FieldProblem, String> problems) {

    /** Each problem with the answer that it is about: once that changes, nothing is known of it. */
    static void remember(OpenDraft draft, Definition definition, List<FieldProblem> problems) {
        Map<FieldProblem, String> withAnswers = new LinkedHashMap<>();
        problems.forEach(problem -> Spot.of(problem.pointer(), definition)
                .flatMap(spot -> answer(spot, draft))
                .ifPresent(answer -> withAnswers.put(problem, answer)));
        ComponentUtil.setData(UI.getCurrent(), LastRefusal.class, new LastRefusal(draft.key(), withAnswers));
    }

    private static Optional<String> answer(Spot spot, OpenDraft draft) {
        return spot.sheet(draft).map(sheet -> sheet.of(spot.question()));
    }

    /** What the reader is told; a field's name in a submission means nothing to people. */
    static Words sentence(FieldProblem problem) {
        return problem.code().equals("missing") ? Messages.words("respondent.refusal.missing") : problem::message;
    }

    /** Has the fields of this page say what is wrong with them. */
    static void complain(DraftKey key, Definition definition, String page, Fields fields, OpenDraft draft) {
        LastRefusal last = ComponentUtil.getData(UI.getCurrent(), LastRefusal.class);
        if (last == null || !last.draft.equals(key)) {
            return;
        }
        last.problems.forEach((problem, refused) -> Spot.of(problem.pointer(), definition)
                .filter(spot -> spot.page().equals(page))
                .filter(spot -> answer(spot, draft).equals(Optional.of(refused)))
                .flatMap(spot -> spot.sheet(draft).flatMap(sheet -> fields.find(spot.question(), sheet)))
                .ifPresent(field -> field.complain(sentence(problem))));
    }
}
