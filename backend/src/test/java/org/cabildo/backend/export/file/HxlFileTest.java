package org.cabildo.backend.export.file;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Held against the hashtags of the HXL standard 1.1 (hxlstandard.org/standard/dictionary), its syntax, and the rules of the
 * default schema of libhxl: what is always a date, what is always a number, and no white space at the ends.
 */
class HxlFileTest {

    private static final Set<String> HASHTAGS = Set.of(
            "#access #activity #adm1 #adm2 #adm3 #adm4 #adm5 #affected #beneficiary #capacity #cause #channel #contact #country"
                    .split(" "));

    private static final Set<String> MORE_HASHTAGS = Set.of(
            ("#crisis #currency #date #delivery #description #event #frequency #geo #group #impact #indicator #inneed #item #loc"
                            + " #meta #modality #need #operations #org #output #population #reached #region #respondee #sector"
                            + " #service #severity #status #subsector #targeted #value")
                    .split(" "));

    private static final Pattern TAG = Pattern.compile("(#[A-Za-z][A-Za-z0-9_]*)((?:\\+[A-Za-z][A-Za-z0-9_]*)*)");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z)?)?");

    private static Collection<List<List<String>>> tables(Shape shape, @Nullable String language) throws IOException {
        byte[] file = Exported.file(Format.HXL, Exported.contents(shape, language));
        return shape == Shape.WIDE
                ? Exported.unzipped(file).values().stream().map(Rfc4180::read).toList()
                : List.of(Rfc4180.read(new String(file, StandardCharsets.UTF_8)));
    }

    private static void assertHxl(List<List<String>> rows) {
        List<Executable> checks = new ArrayList<>();
        for (int column = 0; column < rows.get(1).size(); column++) {
            String tag = rows.get(1).get(column);
            int place = column;
            Stream<String> cells =
                    rows.stream().skip(2).map(row -> row.get(place)).filter(cell -> !cell.isEmpty());
            checks.add(() -> assertTrue(TAG.matcher(tag).matches(), tag));
            String hashtag = tag.split("\\+")[0];
            checks.add(() -> assertTrue(HASHTAGS.contains(hashtag) || MORE_HASHTAGS.contains(hashtag), tag));
            cells.forEach(cell -> {
                checks.add(() -> assertEquals(cell.strip(), cell, tag));
                if (hashtag.equals("#date")) {
                    checks.add(() -> assertTrue(DATE.matcher(cell).matches(), tag + ": " + cell));
                }
                if (tag.startsWith("#indicator+num") || hashtag.equals("#value")) {
                    checks.add(() -> assertDoesNotThrow(() -> new BigDecimal(cell), tag + ": " + cell));
                }
            });
        }
        assertAll(checks);
    }

    @Test
    void the_second_row_has_a_hashtag_for_each_column_of_each_table() throws IOException {
        for (@Nullable String language : Arrays.asList(null, "es")) {
            tables(Shape.WIDE, language).forEach(HxlFileTest::assertHxl);
            tables(Shape.LONG, language).forEach(HxlFileTest::assertHxl);
        }
    }

    @Test
    void the_tag_of_the_definition_comes_first() throws IOException {
        List<List<String>> submissions = tables(Shape.WIDE, null).stream()
                .filter(rows -> rows.get(0).contains("district"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                "#country+code+v_iso2",
                submissions.get(1).get(submissions.get(0).indexOf("_country")));
        assertEquals("#adm3+name", submissions.get(1).get(submissions.get(0).indexOf("district")));
    }
}
