package org.cabildo.backend.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are known from leaks: of the million most frequent, those that are long enough to be chosen here, in small
 * letters. They ship with the product (see NOTICE); nobody is asked, so nobody learns what was typed.
 */
final class BreachedPasswords {

    private static final Set<String> KNOWN = read();

    private BreachedPasswords() {}

    /** @param password in small letters */
    static boolean contains(String password) {
        return KNOWN.contains(password);
    }

    private static Set<String> read() {
        InputStream list = Objects.requireNonNull(
                BreachedPasswords.class.getResourceAsStream("breached-passwords.txt"),
                "the list ships with the product");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
