package org.cabildo.backend.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/**
 * Passwords as they are stored: PBKDF2 with HMAC-SHA-512 and 210,000 rounds, the cost that OWASP's Password Storage Cheat
 * Sheet gives for it, by the platform's own hash (Jakarta Security). The parameters stand in each stored form, so that a
 * later cost leaves the earlier ones readable.
 */
@ApplicationScoped
class Passwords {

    private static final Map<String, String> COST = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    /** Of no one's password. */
    private String nobodys = "";

    @PostConstruct
    void set() {
        pbkdf2.initialize(COST);
        nobodys = hash(Secret.random("").value());
    }

    String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /** Takes as long for someone who has no password, so that time does not tell who has an account. */
    boolean isRight(Optional<String> stored, String given) {
        boolean matches = pbkdf2.verify(given.toCharArray(), stored.orElse(nobodys));
        return matches && stored.isPresent();
    }
}
