package org.cabildo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemSentences;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.TenantState;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.cabildo.backend.tenancy.settings.Wording;
import org.cabildo.surveys.reply.Problem;
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
    void the_languages_of_the_tenant_are_offered_and_no_others() {
        assertEquals(List.of(GERMAN, SPANISH), offering(GERMAN, SPANISH));
        assertEquals(Messages.LANGUAGES, new Whereabouts(TENANT, TenantSettings.NONE, null).languages());
    }

    @Test
    void problems_too_are_told_in_the_tenants_words_on_its_pages_alone() {
        ProblemException problem = new ProblemException(ProblemType.LOGO_TOO_LARGE, 200);
        FieldProblem field = FieldProblem.of(new Problem("required", "/answers", List.of("Name")));
        String own = problem.sentence(SPANISH);
        UI page = new UI();
        UI.setCurrent(page);
        here(
                        List.of(SPANISH),
                        Map.of(),
                        Map.of(
                                "problems.logo-too-large.detail", Map.of(SPANISH, "Más de {0} kB"),
                                "problems.reply.required", Map.of(SPANISH, "Falta {0}")))
                .remember(page);

        assertEquals("Más de 200 kB", problem.sentence(SPANISH));
        assertEquals("Falta Name", field.message(SPANISH));
        Whereabouts.forget(page);
        assertEquals(own, problem.sentence(SPANISH));
        assertEquals(Optional.of("“{0}” needs an answer; fill it in."), ProblemSentences.pattern("reply.required"));
        assertEquals(Optional.empty(), ProblemSentences.pattern("no.such.key"));
    }

    @Test
    void what_nobody_has_said_in_a_language_is_told_in_another_and_known_as_such() {
        UI page = new UI();
        UI.setCurrent(page);
        here(List.of(GERMAN), Map.of(), Map.of("shell.back", Map.of(GERMAN, "Zurück")))
                .remember(page);

        assertEquals("Zurück", Messages.in(GERMAN, "shell.back"));
        assertEquals(GERMAN, Messages.languageFor(GERMAN, "shell.back"));
        assertEquals(Locale.ENGLISH, Messages.languageFor(GERMAN, "shell.skip"));
        assertEquals(
                "The questions are in Spanish: there is no German text yet.",
                Messages.in(
                        GERMAN,
                        "shell.text.missing",
                        LanguageNames.inSentence(SPANISH),
                        LanguageNames.inSentence(GERMAN)));
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
                new TenantSettings(
                        labels,
                        languages,
                        none.look(),
                        none.mail(),
                        new Wording(wording, Map.of()),
                        none.retention(),
                        null),
                null);
    }
}
