package org.cabildo.backend.tenancy.settings;

import java.util.Comparator;
import java.util.List;

/**
 * A tenant's two colours. Each can stand as text on every surface of the pages, and under white text.
 *
 * @param brand of the tenant's name and the edge of the page
 * @param accent of what can be pressed, and of what is pressed
 */
public record Look(Colour brand, Colour accent) {

    /** The least contrast of text: WCAG 2.2, success criterion 1.4.3. */
    public static final double LEAST_CONTRAST = 4.5;

    /** The product's own. */
    public static final Look OWN = new Look(new Colour("#07444a"), new Colour("#0b5a5e"));

    /** As {@code --paper} in shell.css. */
    private static final Colour PAPER = new Colour("#faf7f2");

    private static final double TINT = 0.1;
    private static final double DEPTH = 0.75;

    /** The surface on which a colour is least legible, or which is least legible under white text. */
    public static Colour worstSurface(Colour colour) {
        return List.of(Colour.WHITE, PAPER, tint(colour)).stream()
                .min(Comparator.comparing(colour::contrastWith))
                .orElseThrow();
    }

    /** The least contrast that the colour comes to anywhere on the pages. */
    public static double contrast(Colour colour) {
        return colour.contrastWith(worstSurface(colour));
    }

    /** A surface with a breath of the colour. */
    public static Colour tint(Colour colour) {
        return colour.mixedWith(Colour.WHITE, TINT);
    }

    /** What the colour turns to under the pointer. */
    public static Colour deep(Colour colour) {
        return colour.mixedWith(new Colour("#000000"), DEPTH);
    }
}
