package org.cabildo.ops.database;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's version and whether the product can live with it.
 *
 * <p>MariaDB before 11.4 loses the microseconds of what the driver sends, silently; MySQL before 8.0 lacks window
 * functions and {@code SKIP LOCKED}.
 */
record ServerVersion(boolean mariaDb, int major, int minor, String text) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.\\d+\\S*");

    /** Finds the version in what {@code SELECT VERSION()} or the program's {@code --version} says. */
    static ServerVersion in(String text) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.find()) {
            throw new DatabaseUnavailable("The database does not tell its version: " + text.strip());
        }
        return new ServerVersion(
                text.contains("MariaDB"),
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                matcher.group());
    }

    /** @throws DatabaseUnavailable if it is too old */
    void check() {
        ServerVersion oldest = mariaDb ? new ServerVersion(true, 11, 4, "11.4") : new ServerVersion(false, 8, 0, "8.0");
        if (Comparator.comparingInt(ServerVersion::major)
                        .thenComparingInt(ServerVersion::minor)
                        .compare(this, oldest)
                < 0) {
            throw new DatabaseUnavailable(
                    "The database is %s %s, but %s or later is needed; set CABILDO_DB_URL to one that is."
                            .formatted(mariaDb ? "MariaDB" : "MySQL", text, oldest.text));
        }
    }
}
