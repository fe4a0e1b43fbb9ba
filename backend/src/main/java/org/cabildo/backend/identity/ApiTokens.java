package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** The API tokens of the tenant in whose room the caller stands. Every act needs {@link Permission#MANAGE_TOKENS}. */
@ApplicationScoped
class ApiTokens {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Roles roles;

    private final SecureRandom random = new SecureRandom();

    /** @throws ProblemException {@link ProblemType#INVALID}, or if the caller may not manage tokens */
    @Transactional
    IssuedToken issue(TokenBody body) {
        access.require(Permission.MANAGE_TOKENS);
        Instant now = clock.instant();
        List<Role> grantable = roles.ofCaller().map(Role::grantable).orElse(List.of());
        NewToken checked = body.check(grantable, now);
        TokenSecret secret = TokenSecret.random(random);
        ApiToken token = new ApiToken(Ids.next(clock), secret, checked, now);
        entityManager.persist(token);
        return new IssuedToken(token.id(), secret);
    }

    /**
     * Those that were not revoked, the oldest first.
     *
     * @throws ProblemException if the caller may not manage tokens
     */
    @Transactional
    List<TokenView> list() {
        access.require(Permission.MANAGE_TOKENS);
        return entityManager
                .createQuery("SELECT t FROM ApiToken t ORDER BY t.id", ApiToken.class)
                .getResultStream()
                .map(ApiToken::view)
                .toList();
    }

    /**
     * From the next call on the token is unknown, and its row is gone.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, or if the caller may not manage tokens
     */
    @Transactional
    void revoke(UUID id) {
        access.require(Permission.MANAGE_TOKENS);
        int removed = entityManager
                .createQuery("DELETE FROM ApiToken t WHERE t.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (removed == 0) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
