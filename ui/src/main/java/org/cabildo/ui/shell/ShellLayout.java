package org.cabildo.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cabildo.backend.tenancy.settings.Look;

/** The frame of every page: who asks, in which language, the page itself, and what this is. */
@JavaScript("context://js/acts.js")
public class ShellLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Localized tenant = new Localized("span", language -> "");
    private final Span mark = new Span();
    private final Image logo = new Image();
    private final Localized consultation = new Localized("span", language -> "");
    private final Anchor brand = new Anchor();
    private final LanguageSwitch languages = new LanguageSwitch();
    private final LanguageNote languageNote = new LanguageNote();
    private final Anchor door = new Anchor();
    private final StaffBar staff;
    private String shown = "";
    private Look painted = Look.OWN;

    @Inject
    public ShellLayout(StaffMenu menu) {
        staff = new StaffBar(menu);
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), header(), staff, languageNote, main, footer());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<Whereabouts> here = Whereabouts.find();
        brand.setHref(here.map(Whereabouts::tenantPath).orElse(""));
        tenant.say(here.map(Whereabouts::label).orElse(language -> "Cabildo"));
        dress(here);
        consultation.say(here.flatMap(Whereabouts::findConsultation)
                .map(asking -> Words.of(asking.definition().title()))
                .orElse(language -> ""));
        languageNote.stand(here);
        staff.show(event.getLocation());
        door.setVisible(!staff.isVisible());
        door.setHref(SignInServlet.PAGE
                + here.map(place -> "?" + SignInServlet.FROM + "=" + place.tenantPath())
                        .orElse(""));
        languages.offer(here.map(Whereabouts::languages).orElse(Messages.LANGUAGES));
        startAtTop(event);
    }

    /** In the tenant's logo and colours. */
    private void dress(Optional<Whereabouts> here) {
        Optional<String> picture = here.flatMap(place -> place.settings().logo());
        picture.ifPresent(hash ->
                logo.setSrc("api/v1/tenants/" + here.orElseThrow().tenant().name() + "/logo?v=" + hash));
        logo.setVisible(picture.isPresent());
        mark.setVisible(picture.isEmpty());
        Look look = here.map(place -> place.settings().look()).orElse(Look.OWN);
        if (!look.equals(painted)) {
            painted = look;
            getUI().ifPresent(page -> TenantLook.apply(look, page));
        }
    }

    /**
     * A new page starts at its heading, for the eyes and for the keyboard. Not the first one, where the browser has put
     * the focus where its reader expects it, nor on the way back, where it knows how far the reader had come.
     */
    private void startAtTop(AfterNavigationEvent event) {
        String arrived = event.getLocation().getPath();
        boolean isNew = !shown.isEmpty() && !shown.equals(arrived);
        shown = arrived;
        if (isNew && event.getLocationChangeEvent().getTrigger() != NavigationTrigger.HISTORY) {
            main.getElement().executeJs("""
                            scrollTo(0, 0);
                            const heading = this.querySelector('h1');
                            if (heading) {
                              heading.tabIndex = -1;
                              heading.focus({preventScroll: true});
                            }""");
        }
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor();
        skip.addClassName("skip");
        skip.getElement()
                .appendChild(Localized.message("span", "shell.skip").getElement())
                .setAttribute("href", "#main")
                .setAttribute("router-ignore", true)
                .setAttribute("data-act", "go-to-main");
        return skip;
    }

    private Header header() {
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        tenant.addClassName("tenant");
        // The name stands beside it.
        logo.setAlt("");
        logo.addClassName("logo");
        Span names = new Span(tenant, consultation.withClass("consultation"));
        names.addClassName("names");
        brand.addClassName("brand");
        brand.add(mark, logo, names);
        Div inner = new Div(brand, languages);
        inner.addClassName("header-inner");
        return new Header(inner);
    }

    private Footer footer() {
        door.add(Localized.message("span", "shell.signin.team"));
        Div about = new Div(Localized.message("p", "shell.footer"), door);
        Div inner = new Div(about, new LookSwitch());
        inner.addClassName("footer-inner");
        return new Footer(inner);
    }
}
