package org.cabildo.ui.shell;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/** Tells Vaadin which languages there are; our own components ask {@link Messages} themselves. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Translations implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Messages.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Messages.in(locale, key, params);
    }
}
