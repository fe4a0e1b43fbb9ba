package org.cabildo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.TenantState;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a tenant says of itself, on its pages. */
class WhereaboutsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale GERMAN = Locale.GERMAN;
    private static final TenantView TENANT = new TenantView(new TenantId(1), "puerto", "Puerto", TenantState.OPEN);

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void languages_that_the_product_does_not_speak_are_not_offered_on_pages() {
        assertEquals(List.of(SPANISH, Locale.ENGLISH), offering(GERMAN, SPANISH, Locale.ENGLISH));
        assertEquals(List.of(SPANISH), offering(SPANISH));
    }

    @Test
    void somebody_is_offered_something_even_where_nothing_fits() {
        assertEquals(Messages.LANGUAGES, offering(GERMAN));
    }

    @Test
    void the_name_is_that_in_the_readers_language_or_the_one_for_all() {
        Words label =
                here(List.of(SPANISH), Map.of(SPANISH, "El Puerto"), Map.of()).label();

        assertEquals("El Puerto", label.in(SPANISH));
        assertEquals("El Puerto", label.in(Locale.forLanguageTag("es-PE")));
        assertEquals("Puerto", label.in(Locale.ENGLISH));
    }

    @Test
    void the_tenants_own_words_stand_in_the_place_of_the_products_on_its_pages_alone() {
        String own = Messages.in(SPANISH, "shell.back");
        UI page = new UI();
        UI.setCurrent(page);
        here(List.of(SPANISH), Map.of(), Map.of("shell.back", Map.of(SPANISH, "Vuelva p'atrás, {0}")))
                .remember(page);

        assertEquals("Vuelva p'atrás, Ana", Messages.in(SPANISH, "shell.back", "Ana"));
        assertEquals(own, Messages.pattern("shell.back", SPANISH));
        Whereabouts.forget(page);
        assertEquals(own, Messages.in(SPANISH, "shell.back"));
    }

    private static List<Locale> offering(Locale... languages) {
        return here(List.of(languages), Map.of(), Map.of()).languages();
    }

    private static Whereabouts here(
            List<Locale> languages, Map<Locale, String> labels, Map<String, Map<Locale, String>> wording) {
        TenantSettings none = TenantSettings.NONE;
        return new Whereabouts(
                TENANT,
                new TenantSettings(labels, languages, none.look(), none.mail(), wording, none.retention(), null),
                null);
    }
}
