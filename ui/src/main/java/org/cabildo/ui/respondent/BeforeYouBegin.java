package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;

/** What whoever wants to answer needs to know first. */
final class BeforeYouBegin extends Aside {

    private static final List<String> POINTS = List.of("need", "pause", "team");

    BeforeYouBegin(Whereabouts here) {
        List<Locale> languages = here.consultation().definition().answerLanguages();
        addClassNames("card", "before-you-begin");
        add(Localized.message("h2", "respondent.before.title"));
        add(point(hasRequired(here.consultation().definition()) ? "required" : "time"));
        POINTS.forEach(name -> add(point(name)));
        String names = languages.stream().map(LanguageNames::inItself).collect(Collectors.joining(", "));
        add(point(Localized.message("h3", "respondent.before.languages.title"), new Localized("p", language -> names)));
        Div paper = point(
                Localized.message("h3", "respondent.before.paper.title"),
                Localized.message("p", "respondent.before.paper.text"));
        paper.add(new OnPaper(here, "pdf"), new OnPaper(here, "docx"));
        add(paper);
    }

    private static boolean hasRequired(Definition definition) {
        return definition.places().entrySet().stream()
                .filter(asked -> asked.getValue().repeat().isEmpty())
                .anyMatch(asked -> asked.getKey().asked().required());
    }

    /** @param name of the messages */
    private static Div point(String name) {
        return point(
                Localized.message("h3", "respondent.before." + name + ".title"),
                Localized.message("p", "respondent.before." + name + ".text"));
    }

    private static Div point(Localized title, Localized text) {
        Div point = new Div(title, text);
        point.addClassName("point");
        return point;
    }
}
