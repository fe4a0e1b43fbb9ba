package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Words;

/** What was written, to be read and printed. */
final class WrittenView extends Div {

    WrittenView(List<Written> written) {
        addClassName("written");
        written.forEach(part -> {
            Section section = new Section(new Localized("h2", part.title()));
            section.addClassName("reviewed");
            part.groups().forEach(group -> section.add(group(group)));
            add(section);
        });
    }

    private static Div group(Written.Group group) {
        Div div = new Div(new Localized("h3", group.title()));
        div.addClassName("reviewed-group");
        group.use().ifPresent(use -> div.add(mark(use)));
        group.lines().forEach(line -> {
            div.add(
                    new Localized("p", line.question()).withClass("reviewed-question"),
                    new AnswerText("p", line.answer(), line.language()).withClass("reviewed-answer"));
            line.use().ifPresent(use -> div.add(mark(use)));
        });
        return div;
    }

    private static Localized mark(Words use) {
        return new Localized("p", use).withClass("use-mark");
    }
}
