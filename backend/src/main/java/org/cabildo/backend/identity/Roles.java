package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the token of a call is worth in the tenant where the caller stands. */
@ApplicationScoped
class Roles {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    @ConfigProperty(name = "cabildo.admin.token")
    Optional<String> adminToken;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    CurrentTenant current;

    /** @return empty without a token, and for one that is unknown in this tenant, expired or revoked */
    @Transactional
    Optional<Role> ofCaller() {
        return caller.bearerToken()
                .flatMap(given -> isAdministrators(given) ? Optional.of(Role.PLATFORM_ADMINISTRATOR) : ofToken(given));
    }

    /** Compares in constant time, whatever the lengths. */
    private boolean isAdministrators(String given) {
        return adminToken
                .filter(expected -> MessageDigest.isEqual(Sha256.of(expected), Sha256.of(given)))
                .isPresent();
    }

    /** Found by its hash: how long the search takes says nothing about a token that nobody has. */
    private Optional<Role> ofToken(String given) {
        if (current.find().isEmpty()) {
            // Tokens are a tenant's: outside every room there is none.
            return Optional.empty();
        }
        return entityManager
                .createQuery(
                        "SELECT t FROM ApiToken t WHERE t.tokenHash = :hash AND t.expiresAt > :now", ApiToken.class)
                .setParameter("hash", Sha256.of(given))
                .setParameter("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultStream()
                .findFirst()
                .map(ApiToken::role);
    }
}
