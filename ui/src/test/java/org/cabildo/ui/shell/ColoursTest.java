package org.cabildo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.backend.tenancy.settings.Colour;
import org.cabildo.backend.tenancy.settings.DarkLook;
import org.cabildo.backend.tenancy.settings.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of shell.css, in the light and in the dark, held against each other as WCAG 2.2 asks. */
class ColoursTest {

    private static final Path STYLESHEET = Path.of("src/main/webapp/css/shell.css");
    private static final String IN_THE_DARK = "html:root[theme~=\"dark\"] {";
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): (?:var\\(--tenant-[a-z-]+, )?(#[0-9a-f]{3}(?:[0-9a-f]{3})?)\\)?;");

    private static final List<String> SURFACES = List.of("paper", "surface", "sand", "accent-tint", "danger-tint");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_text_can_be_read_on_every_surface(boolean isDark) throws IOException {
        Map<String, Colour> tokens = tokens(isDark);

        assertAll(Stream.of("ink", "ink-soft", "accent", "accent-deep", "brand", "danger")
                .flatMap(text -> SURFACES.stream()
                        .map(surface -> () -> assertContrast(Look.LEAST_CONTRAST, tokens, text, surface))));
        assertAll(
                () -> assertContrast(Look.LEAST_CONTRAST, tokens, "on-accent", "accent"),
                () -> assertContrast(Look.LEAST_CONTRAST, tokens, "on-accent", "accent-deep"),
                () -> assertContrast(Look.LEAST_CONTRAST, tokens, "on-danger", "danger"),
                () -> assertContrast(Look.LEAST_CONTRAST, tokens, "on-alarm", "alarm"),
                () -> assertContrast(Look.LEAST_CONTRAST, tokens, "on-alarm", "alarm-deep"),
                () -> assertContrast(Look.LEAST_CONTRAST, tokens, "surface", "ink"));
    }

    /** Success criterion 1.4.11, of what is no text. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_field_and_every_ring_stands_out(boolean isDark) throws IOException {
        Map<String, Colour> tokens = tokens(isDark);

        assertAll(SURFACES.stream().map(surface -> () -> assertContrast(3, tokens, "edge", surface)));
        assertContrast(3, tokens, "accent", "track");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "surface", "sand"})
    void a_tenants_colours_are_worked_out_for_these_very_surfaces(String surface) throws IOException {
        Colour dark = named(surface, tokens(true));

        assertTrue(DarkLook.SURFACES.contains(dark), surface + " is " + dark + " in shell.css");
        assertEquals(3, DarkLook.SURFACES.size());
    }

    private static void assertContrast(double least, Map<String, Colour> tokens, String one, String other) {
        double contrast = named(one, tokens).contrastWith(named(other, tokens));
        assertTrue(contrast >= least, "--%s on --%s: %.2f".formatted(one, other, contrast));
    }

    private static Colour named(String token, Map<String, Colour> tokens) {
        return Objects.requireNonNull(tokens.get(token), token);
    }

    private static Map<String, Colour> tokens(boolean isDark) throws IOException {
        String all = Files.readString(STYLESHEET);
        int dark = all.indexOf(IN_THE_DARK);
        Map<String, Colour> tokens = new HashMap<>(read(all.substring(0, dark)));
        if (isDark) {
            tokens.putAll(read(all.substring(dark, all.indexOf('}', dark))));
        }
        return tokens;
    }

    private static Map<String, Colour> read(String block) {
        Map<String, Colour> tokens = new HashMap<>();
        TOKEN.matcher(block).results().forEach(found -> tokens.put(found.group(1), colour(found.group(2))));
        return tokens;
    }

    private static Colour colour(String css) {
        return new Colour(css.length() == 7 ? css : css.replaceAll("([0-9a-f])", "$1$1"));
    }
}
