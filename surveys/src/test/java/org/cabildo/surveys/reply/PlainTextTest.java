package org.cabildo.surveys.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Cómo se puede asegurar?                    | 4",
                "C+40, LGBTQIA+ & 2.500 families             | 5",
                "l’État n'est pas d’accord                   | 4",
                "... — ¡! 😀                                 | 0",
                "uno,dos;tres                                | 3",
                "não-governamental                           | 1",
                "Ñuqanchik rimayninchik                      | 2"
            })
    void counts_the_words_that_were_written(String text, int words) {
        assertEquals(words, PlainText.words(text));
    }

    @Property
    void normal_text_is_not_changed_again(@ForAll String raw) {
        String once = PlainText.normalised(raw);
        assertEquals(once, PlainText.normalised(once));
    }
}
