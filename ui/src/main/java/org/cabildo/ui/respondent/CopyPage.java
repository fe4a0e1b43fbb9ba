package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.respondent.copy.Copy;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** What is in the draft at this moment, to print or to save; it says that it is not handed in. */
@Route(value = Paths.DRAFT_ROUTE + "/" + Paths.COPY_PAGE, layout = ShellLayout.class)
public class CopyPage extends DraftPage {

    @Inject
    public CopyPage(Drafts drafts) {
        super(drafts);
        addClassName("copy-page");
    }

    @Override
    String name(BeforeEnterEvent event) {
        return Paths.COPY_PAGE;
    }

    @Override
    Words title(Whereabouts here, String name) {
        return Messages.words("respondent.copy.title");
    }

    @Override
    void fill(Div body, Whereabouts here, OpenDraft draft, Fields pageFields, String name) {
        Definition definition = here.consultation().definition();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("respondent.copy.as.of", When.of(clock.instant())));
        facts.addAll(Speaking.facts(definition, draft.whoSpeaks()));
        List<Written> written = Written.of(definition, new DraftedAnswers(draft));
        Words standing =
                Messages.words(draft.isBeingCorrected() ? "respondent.copy.correcting" : "respondent.copy.draft");
        Function<Locale, Copy> copy = Copies.of(
                definition,
                Messages.words("respondent.copy.title"),
                standing,
                facts,
                written,
                language -> Copy.Acts.NONE,
                standing);
        String file = draft.isAnonymous() ? "draft" : here.consultation().name() + "-draft";
        body.add(new Localized("p", standing).withClass("not-handed-in"));
        if (draft.isAnonymous()) {
            body.add(Localized.message("p", "respondent.copy.anonymous").withClass("no-print"));
        }
        body.add(actions(new PdfLink(file, copy)), new FactList(facts));
        body.add(
                written.isEmpty()
                        ? Localized.message("p", "respondent.copy.nothing").withClass("soft")
                        : new WrittenView(written));
    }

    private static Div actions(PdfLink pdf) {
        NativeButton print = new NativeButton();
        print.addClassNames("button", "button-primary");
        print.getElement().setAttribute("data-act", "print");
        print.add(Localized.message("span", "respondent.copy.print"));
        Div actions = new Div(print, pdf);
        actions.addClassNames("copy-actions", "no-print");
        return actions;
    }
}
