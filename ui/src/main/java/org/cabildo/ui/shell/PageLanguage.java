package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.cabildo.surveys.definition.NearestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * In which language a page is read, of those that are offered: as its address asks ({@code ?lang=es}), else as it was
 * last chosen in this browser, else as the browser prefers, else in one that such readers read too.
 */
public final class PageLanguage {

    private static final String PARAMETER = "lang";
    private static final String CHOSEN = PageLanguage.class.getName();

    private PageLanguage() {}

    /** Of a document, before it is known in whose room it stands. */
    static Locale of(VaadinRequest request, VaadinSession session) {
        Optional<Locale> chosen = chosen(session);
        return request.getParameter(PARAMETER) == null && chosen.isPresent()
                ? chosen.get()
                : choose(
                        request.getParameter(PARAMETER),
                        chosen.orElse(null),
                        Collections.list(request.getLocales()),
                        Messages.LANGUAGES);
    }

    /** Of an open page, once it is known what is offered there. What its address asks for is remembered. */
    static void keepTo(List<Locale> offered, Location address, UI page) {
        String asked =
                address.getQueryParameters().getSingleParameter(PARAMETER).orElse(null);
        Locale language = choose(
                asked,
                chosen(page.getSession()).orElse(null),
                Collections.list(VaadinRequest.getCurrent().getLocales()),
                offered);
        if (language.toLanguageTag().equals(asked)) {
            page.getSession().setAttribute(CHOSEN, language);
        }
        if (!language.equals(page.getLocale())) {
            show(page, language);
        }
    }

    private static Optional<Locale> chosen(VaadinSession session) {
        return Optional.ofNullable((Locale) session.getAttribute(CHOSEN));
    }

    /** @param offered the one for everybody else first */
    public static Locale choose(
            @Nullable String asked, @Nullable Locale chosen, List<Locale> preferred, List<Locale> offered) {
        if (asked != null && offered.contains(Locale.forLanguageTag(asked))) {
            return Locale.forLanguageTag(asked);
        }
        if (chosen != null && offered.contains(chosen)) {
            return chosen;
        }
        List<LanguageRange> ranges = preferred.stream()
                .map(Locale::toLanguageTag)
                .filter(tag -> !tag.equals("und"))
                .map(LanguageRange::new)
                .toList();
        return Optional.ofNullable(Locale.lookup(ranges, offered))
                .or(() -> preferred.stream()
                        .flatMap(language -> NearestLanguage.of(language, offered).stream())
                        .findFirst())
                .orElse(offered.get(0));
    }

    /** Turns a page to this language from now on, and has the browser remember it. Nothing typed is touched. */
    static void choose(UI page, Locale language) {
        page.getSession().setAttribute(CHOSEN, language);
        show(page, language);
    }

    private static void show(UI page, Locale language) {
        page.setLocale(language);
        tellInLanguageOfPage(page);
        // A language in the address would come back with the next reload, and undo what was chosen since.
        page.getPage().executeJs("""
                        document.documentElement.lang = $0;
                        document.documentElement.dir = $1;
                        const address = new URL(location.href);
                        if (address.searchParams.has('lang')) {
                          address.searchParams.set('lang', $0);
                          history.replaceState(history.state, '', address);
                        }""", language.toLanguageTag(), LanguageNames.direction(language));
        page.getInternals().getActiveRouterTargetsChain().stream()
                .filter(HasDynamicTitle.class::isInstance)
                .findFirst()
                .ifPresent(view -> page.getPage().setTitle(((HasDynamicTitle) view).getPageTitle()));
    }

    /** What the browser itself says when the line is bad. */
    static void tellInLanguageOfPage(UI page) {
        Locale language = page.getLocale();
        page.getReconnectDialogConfiguration().setDialogText(Messages.in(language, "shell.line.reconnecting"));
        page.getReconnectDialogConfiguration().setDialogTextGaveUp(Messages.in(language, "shell.line.lost"));
    }
}
