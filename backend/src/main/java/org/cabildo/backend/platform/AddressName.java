package org.cabildo.backend.platform;

import java.util.regex.Pattern;

/**
 * The alphabet of names that stand in addresses. What is written otherwise names nothing, and is not asked of the
 * database: its columns are ASCII, and it refuses to compare them with anything else.
 */
public final class AddressName {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    private AddressName() {}

    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
