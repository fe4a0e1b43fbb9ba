package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the caller is in the tenant where the caller stands: by a token, or by the session of a person's browser. */
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

    @Inject
    Sessions sessions;

    @Inject
    Instance<OnlyWayIn> onlyWays;

    @Inject
    SecondFactorRoles needing;

    /**
     * Most often one or none; a platform administrator may be a member besides.
     *
     * @return empty for a stranger, and for a token that is unknown in this tenant, expired or revoked
     */
    @Transactional
    Set<Role> ofCaller() {
        Set<Role> counting = EnumSet.noneOf(Role.class);
        counting.addAll(heldByCaller());
        counting.removeAll(withheld());
        return counting;
    }

    /** What the caller would be besides, with a second factor. */
    @Transactional
    Set<Role> withheld() {
        Set<Role> withheld = EnumSet.noneOf(Role.class);
        if (caller.bearerToken().isEmpty()
                && sessions.current()
                        .filter(session -> !session.hasSecondFactor())
                        .isPresent()) {
            withheld.addAll(needing.here());
            withheld.retainAll(heldByCaller());
        }
        return withheld;
    }

    private Set<Role> heldByCaller() {
        Optional<String> token = caller.bearerToken();
        return token.isPresent()
                ? token.flatMap(this::ofBearer).map(Set::of).orElse(Set.of())
                : sessions.account().map(this::inSession).orElse(Set.of());
    }

    /**
     * What the session that calls makes of its person: one that the tenant's provider has begun never runs the platform,
     * and where the provider is the only way in, no other counts.
     */
    private Set<Role> inSession(Account account) {
        Set<Role> roles = ofAccount(account);
        boolean isVouchedFor = sessions.limit().isPresent();
        roles.removeIf(role -> role == Role.PLATFORM_ADMINISTRATOR
                ? isVouchedFor
                : !isVouchedFor && onlyWays.stream().anyMatch(OnlyWayIn::isProvider));
        return roles;
    }

    /** The roles that the caller may give to others, the highest first. */
    List<Role> grantable() {
        return ofCaller().stream()
                .flatMap(role -> role.grantable().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    Set<Role> ofAccount(Account account) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (account.isPlatformAdministrator()) {
            roles.add(Role.PLATFORM_ADMINISTRATOR);
        }
        if (current.find().isPresent()) {
            entityManager
                    .createQuery("SELECT m FROM Membership m WHERE m.accountId = :account", Membership.class)
                    .setParameter("account", account.id())
                    .getResultStream()
                    .map(Membership::role)
                    .forEach(roles::add);
        }
        return roles;
    }

    /** The token that the caller shows, if it is one of this tenant's. */
    Optional<ApiToken> tokenOfCaller() {
        return current.find().flatMap(here -> caller.bearerToken()).flatMap(this::ofToken);
    }

    /** The account that answers for what the caller makes: a token's is that of whoever issued it. */
    Optional<UUID> issuer() {
        return caller.bearerToken().isPresent()
                ? tokenOfCaller().flatMap(ApiToken::issuedBy)
                : sessions.account().map(Account::id);
    }

    private Optional<Role> ofBearer(String given) {
        return isAdministrators(given)
                ? Optional.of(Role.PLATFORM_ADMINISTRATOR)
                : current.find().flatMap(here -> ofToken(given)).map(ApiToken::role);
    }

    /** Compares in constant time, whatever the lengths. */
    boolean isAdministrators(String given) {
        return adminToken
                .filter(expected -> MessageDigest.isEqual(Sha256.of(expected), Sha256.of(given)))
                .isPresent();
    }

    /** Found by its hash: how long the search takes says nothing about a token that nobody has. */
    private Optional<ApiToken> ofToken(String given) {
        return entityManager
                .createQuery(
                        "SELECT t FROM ApiToken t WHERE t.tokenHash = :hash AND t.expiresAt > :now", ApiToken.class)
                .setParameter("hash", Sha256.of(given))
                .setParameter("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultStream()
                .findFirst();
    }
}
