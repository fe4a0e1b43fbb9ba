package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** The API tokens of the tenant in whose room the caller stands. Every act needs {@link Permission#MANAGE_TOKENS}. */
@ApplicationScoped
public class ApiTokens {

    /** Nobody looks through a longer list for the one that was stolen. */
    static final int MOST = 200;

    private static final String PREFIX = "cab_";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Roles roles;

    @Inject
    FreshProof proof;

    @Inject
    Trail trail;

    /**
     * A token that issues another passes on who issued it, and its own end.
     *
     * @param filled {@code name}, {@code role} and {@code expiresAt}
     * @throws ProblemException {@link ProblemType#INVALID}, or if the caller may not manage tokens
     */
    @Transactional
    public IssuedToken issue(JsonObject filled) {
        access.require(Permission.MANAGE_TOKENS);
        proof.require();
        Instant now = clock.instant();
        NewToken checked = new TokenBody(filled).check(roles.grantable(), now);
        refuseMoreThanMost();
        Secret secret = Secret.random(PREFIX);
        Optional<ApiToken> parent = roles.tokenOfCaller();
        ApiToken token = new ApiToken(
                Ids.next(clock),
                secret,
                checked.endingWith(parent),
                roles.issuer().orElse(null),
                now);
        entityManager.persist(token);
        trail.note(Act.TOKEN_ISSUED, token.id(), checked.role().key());
        return new IssuedToken(token.id(), secret);
    }

    private void refuseMoreThanMost() {
        long present = entityManager
                .createQuery("SELECT COUNT(t) FROM ApiToken t", Long.class)
                .getSingleResult();
        if (present >= MOST) {
            throw new ProblemException(ProblemType.TOO_MANY_TOKENS, MOST);
        }
    }

    /**
     * Those that were not revoked, the oldest first.
     *
     * @throws ProblemException if the caller may not manage tokens
     */
    @Transactional
    public List<TokenView> list() {
        access.require(Permission.MANAGE_TOKENS);
        return entityManager
                .createQuery("SELECT t FROM ApiToken t ORDER BY t.id", ApiToken.class)
                .getResultStream()
                .map(token -> token.view(token.issuedBy()
                        .flatMap(issuer -> Optional.ofNullable(entityManager.find(Account.class, issuer)))
                        .map(issuer -> issuer.view().name())))
                .toList();
    }

    /**
     * From the next call on the token is unknown, and its row is gone.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, or if the caller may not manage tokens
     */
    @Transactional
    public void revoke(UUID id) {
        access.require(Permission.MANAGE_TOKENS);
        int removed = entityManager
                .createQuery("DELETE FROM ApiToken t WHERE t.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (removed == 0) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        trail.note(Act.TOKEN_REVOKED, id);
    }

    /** In every room: the account is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revokeEverywhere(UUID account) {
        entityManager
                .createQuery("DELETE FROM TokenAnywhere t WHERE t.issuedBy = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** @param keeping the role up to which they stay; empty if none does */
    @Transactional(Transactional.TxType.MANDATORY)
    void revokeIssuedBy(UUID account, Optional<Role> keeping) {
        entityManager
                .createQuery("SELECT t FROM ApiToken t WHERE t.issuedBy = :account", ApiToken.class)
                .setParameter("account", account)
                .getResultStream()
                .filter(token -> keeping.filter(role -> role.grantable().contains(token.role()))
                        .isEmpty())
                .forEach(entityManager::remove);
    }
}
