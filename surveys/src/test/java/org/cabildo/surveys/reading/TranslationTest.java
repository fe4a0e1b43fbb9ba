package org.cabildo.surveys.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts in languages for which nobody vouches, and readers of languages that have none. */
final class TranslationTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @TempDir
    Path folder;

    private Definition town;

    @BeforeEach
    void readATownThatIsPartlyTranslated() {
        town = new DefinitionFolder(folder)
                .replace("consultation.yaml", "[en, es]", "[en, es]\ntranslations: [pt, ar]")
                .replace("one.yaml", "es: ¿Quién paga?", "es: ¿Quién paga?, pt: Quem paga?, ar: من يدفع؟")
                .read();
    }

    @Test
    void a_translation_is_read_where_there_is_one_and_is_no_official_text() {
        LocalizedText label = town.question("s1_t1_q1").orElseThrow().label();

        assertEquals("Quem paga?", label.in(BRAZIL));
        assertEquals("من يدفع؟", label.in(ARABIC));
        assertEquals(
                List.of(Locale.ENGLISH, SPANISH), List.copyOf(label.official().keySet()));
        assertEquals(List.of(Locale.ENGLISH, SPANISH), town.languages());
        assertEquals(2, town.translations().size());
    }

    @Test
    void where_there_is_none_an_official_text_stands_in_the_nearest_to_the_reader() {
        LocalizedText label = town.question("s1_t1_q2").orElseThrow().label();

        assertEquals(SPANISH, label.languageFor(BRAZIL));
        assertEquals(Locale.ENGLISH, label.languageFor(ARABIC));
        assertFalse(label.isReadBy(BRAZIL));
        assertTrue(label.isReadBy(Locale.forLanguageTag("es-PE")));
        assertEquals(SPANISH, town.officialFor(BRAZIL));
    }

    @Test
    void a_translation_stands_in_for_nobody_else() {
        LocalizedText label = town.question("s1_t1_q1").orElseThrow().label();

        assertEquals(SPANISH, label.languageFor(Locale.forLanguageTag("gl")));
        assertEquals(Locale.ENGLISH, label.languageFor(Locale.FRENCH));
    }

    @Test
    void a_language_is_official_or_a_translation_and_declared_as_one_of_them() {
        DefinitionFolder broken = new DefinitionFolder(folder)
                .replace("consultation.yaml", "[en, es]", "[en, es]\ntranslations: [pt, es]")
                .replace("one.yaml", "es: Alquiler", "es: Alquiler, fr: Loyer");

        assertEquals(
                List.of(
                        "consultation.yaml:4:15: 'es' is official already; leave it out here, or in 'languages'",
                        "one.yaml:5:37: unknown key 'fr'; known here: en, es, pt"),
                broken.problems());
    }
}
