package org.cabildo.backend.tenancy.settings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tenant's two colours on pages in the dark. Nobody chooses them: they are the chosen ones' hues, made light enough to
 * stand as text on every surface there, and under text as dark as the page.
 */
public record DarkLook(Colour brand, Colour accent) {

    private static final Colour SURFACE = new Colour("#1f1d1a");

    /** As {@code --paper}, {@code --surface} and {@code --sand} in shell.css, in the dark. */
    public static final List<Colour> SURFACES = List.of(new Colour("#151412"), SURFACE, new Colour("#2b2824"));

    /** Of 255: a hue that glows would tire whoever reads in the dark. */
    private static final int STRENGTH = 200;

    private static final int STEPS = 20;
    private static final double TINT = 0.15;
    private static final double HEIGHT = 0.65;

    public static DarkLook of(Look look) {
        return new DarkLook(lit(look.brand()), lit(look.accent()));
    }

    /** A surface with a breath of the colour. */
    public static Colour tint(Colour colour) {
        return colour.mixedWith(SURFACE, TINT);
    }

    /** What the colour turns to under the pointer. */
    public static Colour deep(Colour colour) {
        return colour.mixedWith(Colour.WHITE, HEIGHT);
    }

    /** The least contrast that the colour comes to anywhere on pages in the dark. */
    public static double contrast(Colour colour) {
        return Stream.concat(SURFACES.stream(), Stream.of(tint(colour)))
                .map(colour::contrastWith)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** With as little white as is enough. */
    private static Colour lit(Colour chosen) {
        Colour strong = chosen.strengthened(STRENGTH);
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> Colour.WHITE.mixedWith(strong, (double) step / STEPS))
                .filter(lighter -> contrast(lighter) >= Look.LEAST_CONTRAST)
                .findFirst()
                .orElse(Colour.WHITE);
    }
}
