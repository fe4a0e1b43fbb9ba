package org.cabildo.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import jakarta.inject.Inject;
import java.util.Optional;

/** The frame of every page: who asks, in which language, the page itself, and what this is. */
public class ShellLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Span tenant = new Span();
    private final Localized consultation = new Localized("span", language -> "");
    private final Anchor brand = new Anchor();
    private final LanguageSwitch languages = new LanguageSwitch();
    private final StaffBar staff;
    private String shown = "";

    @Inject
    public ShellLayout(StaffMenu menu) {
        staff = new StaffBar(menu);
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), header(), staff, main, footer());
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
        tenant.setText(here.map(place -> place.tenant().label()).orElse("Cabildo"));
        consultation.say(here.flatMap(Whereabouts::findConsultation)
                .<Words>map(c -> c.definition().title()::in)
                .orElse(language -> ""));
        staff.show(event.getLocation());
        languages.offer(here.map(Whereabouts::languages).orElse(Messages.LANGUAGES));
        startAtTop(event);
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
                // Moves the focus itself: the router would take a fragment for a page.
                .setAttribute("href", "#main")
                .setAttribute("router-ignore", true)
                .setAttribute("onclick", "document.getElementById('main').focus(); return false;");
        return skip;
    }

    private Header header() {
        Span mark = new Span();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        tenant.addClassName("tenant");
        Span names = new Span(tenant, consultation.withClass("consultation"));
        names.addClassName("names");
        brand.addClassName("brand");
        brand.add(mark, names);
        Div inner = new Div(brand, languages);
        inner.addClassName("header-inner");
        return new Header(inner);
    }

    private static Footer footer() {
        Anchor door = new Anchor(SignInServlet.PAGE);
        door.add(Localized.message("span", "shell.signin.team"));
        Div inner = new Div(Localized.message("p", "shell.footer"), door);
        inner.addClassName("footer-inner");
        return new Footer(inner);
    }
}
