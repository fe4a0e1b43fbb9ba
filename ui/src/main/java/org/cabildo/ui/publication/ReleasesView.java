package org.cabildo.ui.publication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.publication.AnswerFilter;
import org.cabildo.backend.publication.ReleasableAnswer;
import org.cabildo.backend.publication.Releasing;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** Where an editor reads what may be published or quoted, hides passages, and releases single answers. */
@Route(value = "t/:tenant/:consultation/staff/releases", layout = ShellLayout.class)
public class ReleasesView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Releasing releasing;
    private final Consultations consultations;

    private final List<ReleasableAnswer> shown = new ArrayList<>();
    private boolean areReleased;
    private boolean entered;
    private Releasing.Page page = new Releasing.Page(List.of(), null);

    @Inject
    public ReleasesView(Releasing releasing, Consultations consultations) {
        this.releasing = releasing;
        this.consultations = consultations;
        addClassNames("page", "staff-page", "releases");
    }

    /** The service refuses whoever may not see this. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(false);
        entered = true;
        render(event.getUI().getLocale());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (entered) {
            render(event.getLocale());
        }
    }

    private void begin(boolean released) {
        areReleased = released;
        shown.clear();
        page = new Releasing.Page(List.of(), null);
        load();
    }

    private void load() {
        page = releasing.page(Whereabouts.here().consultation(), AnswerFilter.ALL, areReleased, page.next());
        shown.addAll(page.answers());
    }

    private void render(Locale language) {
        ConsultationView consultation = Whereabouts.here().consultation();
        List<Definition> versions = new ArrayList<>();
        consultations.versions(consultation).forEach(version -> versions.add(0, version.definition()));
        Names names = new Names(versions, language);
        removeAll();
        add(
                Localized.message("h1", "publication.release.title"),
                Localized.message("p", "publication.release.lead").withClass("lead"),
                choice());
        if (shown.isEmpty()) {
            add(Localized.message(
                            "p", areReleased ? "publication.release.none.released" : "publication.release.none.open")
                    .withClass("empty-state"));
        }
        shown.forEach(answer -> add(new ReleaseCard(answer, names, releasing, consultation)));
        if (page.next() != null) {
            add(PublicationView.button("publication.release.more", "button-quiet", () -> {
                load();
                render(UI.getCurrent().getLocale());
            }));
        }
    }

    private Div choice() {
        Div choice =
                new Div(tab("publication.release.which.open", false), tab("publication.release.which.released", true));
        choice.addClassName("publication-choice");
        choice.getElement().setAttribute("role", "group");
        choice.getElement()
                .setAttribute("aria-label", Messages.in(UI.getCurrent().getLocale(), "publication.release.which"));
        return choice;
    }

    private NativeButton tab(String key, boolean released) {
        boolean isChosen = areReleased == released;
        NativeButton tab = PublicationView.button(key, isChosen ? "button-primary" : "button-secondary", () -> {
            begin(released);
            render(UI.getCurrent().getLocale());
        });
        tab.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        return tab;
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "publication.release.title");
    }
}
