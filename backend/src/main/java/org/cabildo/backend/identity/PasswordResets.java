package org.cabildo.backend.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.platform.ClientAddress;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.RateLimits;
import org.cabildo.backend.platform.RateLimits.Charge;
import org.cabildo.backend.platform.RateLimits.Kind;
import org.cabildo.backend.platform.Sha256;

/**
 * A forgotten password: whoever asks is told the same, in the same time, whether or not the address has an account; the
 * letter is written afterwards. Only a password is chosen with it: a second factor stays.
 */
@ApplicationScoped
public class PasswordResets {

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    @Inject
    ResetPost post;

    /**
     * Has a letter written to the address, if it has an account with a password.
     *
     * @param filled {@code email}
     * @param language in which the letter is written
     * @throws ProblemException {@link ProblemType#INVALID} for what is no address, {@link ProblemType#TOO_MANY_REQUESTS}
     */
    public void ask(JsonObject filled, Locale language) {
        Fields fields = new Fields(filled, Set.of("email"));
        Optional<String> email = Accounts.email(fields);
        fields.refuseWrong();
        String key = HexFormat.of().formatHex(Account.key(email.orElseThrow()));
        limits.spend(List.of(
                new Charge(Kind.PASSWORD_RESET, client.key()), new Charge(Kind.LETTER_ADDRESS, "account", key)));
        executor.execute(() -> post.write(email.orElseThrow(), language));
    }

    /**
     * Letters that can still be used, the latest first.
     *
     * @throws ProblemException if the caller may not manage accounts
     */
    @Transactional
    public List<ResetLetterView> letters() {
        access.require(Permission.MANAGE_ACCOUNTS);
        return entityManager
                .createQuery(
                        "SELECT r FROM PasswordReset r WHERE r.goodUntil > :now ORDER BY r.writtenAt DESC",
                        PasswordReset.class)
                .setParameter("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultStream()
                .map(PasswordReset::view)
                .toList();
    }

    /** Whose password may be chosen with the code; empty for one that is wrong, used or too old. */
    @Transactional
    Optional<UUID> account(String code) {
        return entityManager
                .createQuery(
                        "SELECT r FROM PasswordReset r WHERE r.codeHash = :hash AND r.goodUntil > :now",
                        PasswordReset.class)
                .setParameter("hash", Sha256.of(code))
                .setParameter("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultStream()
                .findFirst()
                .map(PasswordReset::accountId);
    }

    /** From now on no letter that was written before is good. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID account) {
        entityManager
                .createQuery("DELETE FROM PasswordReset r WHERE r.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
