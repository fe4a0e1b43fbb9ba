package org.cabildo.backend.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    private static final Definition DEFINITION =
            Definitions.readingBundled("brasilia-2024").definition();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | Planes con presupuesto propio y metas claras para cada municipio de acogida.
            en | Plans with a budget of their own and clear aims for each town that takes people in.
            pt | Planos com orçamento próprio e metas claras para cada município de acolhimento.
            fr | Des plans avec un budget propre et des objectifs clairs pour chaque commune d’accueil.""")
    void an_answer_that_is_plainly_written_in_another_language_carries_that(String language, String text) {
        assertEquals(language, Writing.of(DEFINITION, text("s1_t1_q1"), "es", text));
        assertEquals(language, Writing.of(DEFINITION, text("s1_t1_q1"), "en", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Too short to say | Plans with a budget.
            No language at all | 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90
            Haitian Creole, which is not asked in | Plan ki gen pwòp bidjè yo ak objektif klè pou chak komin nan peyi a.
            Quechua, of which nothing is known | Kawsayninchikpaq allin llamkaykuna llaqtanchikpi ruwasqa kanan tiyan.
            Aymara, of which nothing is known | Jaya mara arunakasa aymara qullana markasana utjañapataki sarnaqawi.""")
    void what_cannot_be_told_or_is_not_asked_in_is_in_the_language_that_was_chosen(String why, String text) {
        assertEquals("es", Writing.of(DEFINITION, text("s1_t1_q1"), "es", text), why);
    }

    @Test
    void what_is_not_free_text_is_in_the_language_that_was_chosen() {
        String title = "Plans with a budget of their own and clear aims for each town that takes people in.";

        assertEquals("es", Writing.of(DEFINITION, text("s1_gp_title"), "es", title));
    }

    private static Question text(String name) {
        return DEFINITION.question(name).orElseThrow();
    }
}
