package org.cabildo.ops.database;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The one account that gets in, and only into the one schema.
 *
 * @param password of letters, digits, {@code -} and {@code _}, so that it needs no quoting anywhere
 */
record Account(String password) {

    static final String USER = "cabildo";
    static final String SCHEMA = "cabildo";

    private static final int PASSWORD_BYTES = 24;

    Account {
        if (!password.matches("[A-Za-z0-9_-]{8,}")) {
            throw new IllegalArgumentException("not a password of this server");
        }
    }

    static Account withNewPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return new Account(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What the server runs at each start, before it listens; one statement a line, as init files want it. */
    List<String> statements() {
        String account = "'" + USER + "'@'127.0.0.1'";
        return List.of(
                "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                "CREATE USER IF NOT EXISTS " + account + ";",
                "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON " + SCHEMA + ".* TO " + account + ";");
    }
}
