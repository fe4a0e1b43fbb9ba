package org.cabildo.surveys.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestLanguageTest {

    private static final List<Locale> GIVEN =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.FRENCH, Locale.forLanguageTag("pt-BR"));

    @ParameterizedTest
    @CsvSource({"pt-BR, pt-BR", "es-PE, es", "pt, es", "ht, fr", "qu-BO, es", "ar,", "und,"})
    void a_reader_reads_their_own_language_or_else_one_that_they_read_too(String reader, String read) {
        assertEquals(
                Optional.ofNullable(read).map(Locale::forLanguageTag),
                NearestLanguage.of(Locale.forLanguageTag(reader), GIVEN));
    }
}
