package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.cabildo.backend.identity.AccountView;

/** Under the header, for people who work here and are signed in; nobody else sees it. */
final class StaffBar extends Div implements LocaleChangeObserver {

    private final StaffMenu menu;
    private final Nav links = new Nav();
    private final Div person = new Div();

    StaffBar(StaffMenu menu) {
        this.menu = menu;
        addClassName("staff-bar");
        getElement().setAttribute("role", "region");
        person.addClassName("staff-person");
        Div inner = new Div(links, person);
        inner.addClassName("staff-inner");
        add(inner);
        setVisible(false);
    }

    /** As it is for whoever looks at that page. */
    void show(Location page) {
        menu.who().ifPresentOrElse(account -> fill(account, page), () -> setVisible(false));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        String name = Messages.in(event.getLocale(), "shell.staff.pages");
        links.setAriaLabel(name);
        getElement().setAttribute("aria-label", name);
    }

    private void fill(AccountView account, Location page) {
        List<StaffMenu.Link> allowed = menu.links(Whereabouts.find());
        links.removeAll();
        allowed.forEach(allowedPage -> {
            Anchor link = link(allowedPage.path(), Messages.words(allowedPage.labelKey()), page);
            if (allowedPage.within().contains(page.getPath())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            links.add(link);
        });
        // On a telephone the line is drawn aside: where one is stands in the middle of it, also once it has its width.
        links.getElement().executeJs("""
                        const here = this.querySelector('[aria-current]');
                        if (here) {
                          const middle = (part) => part.getBoundingClientRect().left + part.clientWidth / 2;
                          new ResizeObserver(() => {
                            this.scrollLeft += middle(here) - middle(this);
                          }).observe(here);
                        }""");
        person.removeAll();
        person.add(link(menu.accountPath(Whereabouts.find()), language -> account.name(), page), signOut());
        setVisible(true);
    }

    private static Anchor link(String path, Words words, Location page) {
        Anchor link = new Anchor(path);
        link.add(new Localized("span", words));
        if (page.getPath().equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /** Posted by the browser itself, which gives up its cookie with the answer. */
    private static Div signOut() {
        Element form = new Element("form").setAttribute("method", "post").setAttribute("action", "session/end");
        Element button = new Element("button").setAttribute("type", "submit").setAttribute("class", "link-button");
        button.appendChild(Localized.message("span", "shell.signout").getElement());
        form.appendChild(button);
        Div holder = new Div();
        holder.getElement().appendChild(form);
        return holder;
    }
}
