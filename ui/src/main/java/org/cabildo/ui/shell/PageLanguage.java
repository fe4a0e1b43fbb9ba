package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which language a page is read: as its address asks ({@code ?lang=es}), else as it was last chosen in this
 * browser, else as the browser prefers.
 */
public final class PageLanguage {

    private static final String PARAMETER = "lang";
    private static final String REMEMBERED = PageLanguage.class.getName();
    private static final String GUESSED = REMEMBERED + ".guessed";

    private PageLanguage() {}

    /** Decides, and remembers it for the pages to come. */
    static Locale decide(VaadinRequest request, VaadinSession session) {
        Optional<Locale> remembered = remembered(session);
        Locale language = choose(
                request.getParameter(PARAMETER),
                remembered.orElse(null),
                Collections.list(request.getLocales()),
                Messages.LANGUAGES);
        if (remembered.isEmpty() || request.getParameter(PARAMETER) != null) {
            session.setAttribute(GUESSED, request.getParameter(PARAMETER) == null && isForeign(request));
        }
        session.setAttribute(REMEMBERED, language);
        return language;
    }

    /** Whether nobody has said anything of a language that we speak, so that the tenant's own is as good as any. */
    static boolean isGuess(VaadinSession session) {
        return Boolean.TRUE.equals(session.getAttribute(GUESSED));
    }

    private static boolean isForeign(VaadinRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .noneMatch(spoken -> Messages.LANGUAGES.stream()
                        .anyMatch(own -> own.getLanguage().equals(spoken)));
    }

    static Optional<Locale> remembered(VaadinSession session) {
        return Optional.ofNullable((Locale) session.getAttribute(REMEMBERED));
    }

    static Locale choose(
            @Nullable String asked, @Nullable Locale remembered, List<Locale> preferred, List<Locale> offered) {
        if (asked != null && offered.contains(Locale.forLanguageTag(asked))) {
            return Locale.forLanguageTag(asked);
        }
        if (remembered != null) {
            return remembered;
        }
        List<LanguageRange> ranges = preferred.stream()
                .map(Locale::toLanguageTag)
                .filter(tag -> !tag.equals("und"))
                .map(LanguageRange::new)
                .toList();
        Locale match = Locale.lookup(ranges, offered);
        return match != null ? match : offered.get(0);
    }

    /** Turns a page to this language from now on, and has the browser remember it. Nothing typed is touched. */
    static void choose(UI page, Locale language) {
        page.getSession().setAttribute(REMEMBERED, language);
        page.getSession().setAttribute(GUESSED, false);
        show(page, language);
    }

    static void show(UI page, Locale language) {
        page.setLocale(language);
        tellInLanguageOfPage(page);
        // A language in the address would come back with the next reload, and undo what was chosen since.
        page.getPage().executeJs("""
                        document.documentElement.lang = $0;
                        const address = new URL(location.href);
                        if (address.searchParams.has('lang')) {
                          address.searchParams.set('lang', $0);
                          history.replaceState(history.state, '', address);
                        }""", language.toLanguageTag());
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
