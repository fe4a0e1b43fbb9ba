package org.cabildo.backend.tenancy.settings;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A colour of sRGB.
 *
 * @param hex as in CSS: {@code #0b5a5e}
 */
public record Colour(String hex) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final double[] LUMINANCE = {0.2126, 0.7152, 0.0722};
    private static final double FLARE = 0.05;

    /** Below the pattern, which it is held against. */
    public static final Colour WHITE = new Colour("#ffffff");

    /** @throws IllegalArgumentException if it is not written as in CSS, with six digits */
    public Colour {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(hex);
        }
    }

    /** @return empty for what is no colour of six hexadecimal digits */
    public static Optional<Colour> of(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(hex -> HEX.matcher(hex).matches())
                .map(Colour::new);
    }

    /** From 1, the same, to 21, black and white: WCAG 2.2, contrast ratio. */
    public double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + FLARE) / (darker + FLARE);
    }

    /** @param share of this one, from 0 to 1; the rest is the other's */
    public Colour mixedWith(Colour other, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 0; i < LUMINANCE.length; i++) {
            long value = Math.round(channel(i) * share + other.channel(i) * (1 - share));
            mixed.append(HexFormat.of().toHexDigits((byte) value));
        }
        return new Colour(mixed.toString());
    }

    /** The same hue, as strong as it gets without turning pale; black stays black. */
    Colour strengthened(int mostOfAChannel) {
        int most = IntStream.range(0, LUMINANCE.length).map(this::channel).max().orElseThrow();
        double by = most == 0 ? 1 : Math.max(1, (double) mostOfAChannel / most);
        StringBuilder strong = new StringBuilder("#");
        for (int i = 0; i < LUMINANCE.length; i++) {
            strong.append(HexFormat.of().toHexDigits((byte) Math.round(channel(i) * by)));
        }
        return new Colour(strong.toString());
    }

    /** From 0, black, to 1, white: WCAG 2.2, relative luminance. */
    private double luminance() {
        return IntStream.range(0, LUMINANCE.length)
                .mapToDouble(i -> LUMINANCE[i] * linear(channel(i) / 255.0))
                .sum();
    }

    private int channel(int index) {
        return HexFormat.fromHexDigits(hex, 1 + 2 * index, 3 + 2 * index);
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
