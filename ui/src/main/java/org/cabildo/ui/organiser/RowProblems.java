package org.cabildo.ui.organiser;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.participation.InvitationCsv;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** What is wrong with a list, row by row. */
final class RowProblems extends Div {

    /** @param most how many are shown */
    RowProblems(List<FieldProblem> problems, int most) {
        addClassName("form-problem");
        getElement().setAttribute("role", "alert");
        UnorderedList rows = new UnorderedList();
        problems.stream()
                .limit(most)
                .map(problem -> new ListItem(new Localized("span", language -> sentence(problem, language))))
                .forEach(rows::add);
        add(new Localized("p", Messages.words("organiser.problems", problems.size())), rows);
    }

    private static String sentence(FieldProblem problem, Locale language) {
        int row = InvitationCsv.row(problem.pointer());
        return row == 0
                ? problem.message(language)
                : Messages.in(
                        language,
                        "organiser.problem.row",
                        row,
                        InvitationCsv.column(problem.pointer()),
                        problem.message(language));
    }
}
