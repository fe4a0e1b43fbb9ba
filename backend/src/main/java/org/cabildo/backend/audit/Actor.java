package org.cabildo.backend.audit;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who acts, as the record keeps it: never a name or an address, so that a person can be erased and the record still
 * holds. Names are looked up when it is shown.
 *
 * @param text {@code account:{id}}, {@code token:{id}}, {@code provider:{name}}, or one of the constants below
 */
public record Actor(String text) {

    /** Before the constants, which it checks. */
    private static final Pattern TEXT = Pattern.compile("[a-z]{3,10}(:" + Kind.NAME + ")?");

    /** The token with which the installation was started. */
    public static final Actor KEY = new Actor("key");

    /** Somebody who takes part; who it is, is not said, whether they gave a name or not (decision 15). */
    public static final Actor RESPONDENT = new Actor("respondent");

    /** Somebody who has shown nothing. */
    public static final Actor NOBODY = new Actor("nobody");

    /** The product itself, by its own schedule. */
    public static final Actor PRODUCT = new Actor("product");

    /** @throws IllegalArgumentException for what could be a person's name or an e-mail address */
    public Actor {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no actor of the record");
        }
    }

    public static Actor account(UUID id) {
        return new Actor("account:" + id);
    }

    public static Actor token(UUID id) {
        return new Actor("token:" + id);
    }

    /** @param name of the provider in this installation: letters, digits and {@code . _ -} */
    public static Actor provider(String name) {
        return new Actor("provider:" + name);
    }
}
