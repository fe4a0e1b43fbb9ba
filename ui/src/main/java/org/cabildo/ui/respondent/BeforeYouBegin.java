package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.form.Themes;
import org.cabildo.ui.form.TimeNeeded;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** What whoever wants to answer needs to know first. */
final class BeforeYouBegin extends Aside {

    private static final List<String> POINTS = List.of("need", "pause", "team");

    BeforeYouBegin(Whereabouts here) {
        Definition definition = here.consultation().definition();
        boolean hasRequired = hasRequired(definition);
        addClassNames("card", "before-you-begin");
        add(Localized.message("h2", "respondent.before.title"));
        add(time(definition), point(hasRequired ? "required" : "free"));
        POINTS.forEach(name -> add(point(name)));
        String names = definition.answerLanguages().stream()
                .map(LanguageNames::inItself)
                .collect(Collectors.joining(", "));
        add(point(Localized.message("h3", "respondent.before.languages.title"), new Localized("p", language -> names)));
        Div paper = point(
                Localized.message("h3", "respondent.before.paper.title"),
                Localized.message("p", "respondent.before.paper.text"));
        paper.add(new OnPaper(here, "pdf"), new OnPaper(here, "docx"));
        add(paper);
    }

    /** By the theme, where one chooses from them. */
    private static Div time(Definition definition) {
        Words text = Themes.areMany(definition)
                ? language -> Messages.in(
                        language,
                        "respondent.before.time.themes",
                        TimeNeeded.forOneTheme(definition).in(language),
                        TimeNeeded.forAll(definition).in(language))
                : language -> Messages.in(
                        language,
                        "respondent.before.time.all",
                        TimeNeeded.forAll(definition).in(language));
        return point(Localized.message("h3", "respondent.before.time.title"), new Localized("p", text));
    }

    /** Whether anything must be answered that everybody may be asked. */
    static boolean hasRequired(Definition definition) {
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
