package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;

/** The whole questionnaire to take away, in the official language that is nearest to the reader's. */
final class OnPaper extends Anchor implements LocaleChangeObserver {

    private final Whereabouts here;
    private final String format;

    /** @param format as the file's name ends */
    OnPaper(Whereabouts here, String format) {
        this.here = here;
        this.format = format;
        addClassName("on-paper");
        getElement().setAttribute("download", true);
        setRouterIgnore(true);
        add(new Localized("span", language -> format.toUpperCase(Locale.ROOT)));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale language = here.consultation().definition().officialFor(event.getLocale());
        setHref("api/v1/tenants/%s/consultations/%s/questionnaire.%s?lang=%s"
                .formatted(here.tenant().name(), here.consultation().name(), format, language.toLanguageTag()));
    }
}
