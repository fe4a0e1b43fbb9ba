package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;

/** What whoever wants to answer needs to know first. */
final class BeforeYouBegin extends Aside {

    private static final List<String> POINTS = List.of("time", "need", "pause", "team");

    BeforeYouBegin(List<Locale> languages) {
        addClassNames("card", "before-you-begin");
        add(Localized.message("h2", "respondent.before.title"));
        POINTS.forEach(point -> add(point(
                Localized.message("h3", "respondent.before." + point + ".title"),
                Localized.message("p", "respondent.before." + point + ".text"))));
        String names = languages.stream().map(LanguageNames::inItself).collect(Collectors.joining(", "));
        add(point(Localized.message("h3", "respondent.before.languages.title"), new Localized("p", language -> names)));
    }

    private static Div point(Localized title, Localized text) {
        Div point = new Div(title, text);
        point.addClassName("point");
        return point;
    }
}
