package org.cabildo.backend.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.platform.SlowHash;

/**
 * Ten codes for whoever has lost the second factor. Each is twelve letters and digits, 60 random bits, is good once and
 * kept only as a slow hash.
 */
@ApplicationScoped
public class RecoveryCodes {

    static final int NUMBER = 10;

    /** Crockford's: none can be taken for another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager entityManager;

    /** A new set, told this once; the one before is void. Each as {@code XXXX-XXXX-XXXX}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> renew(UUID account) {
        remove(account);
        List<String> codes =
                Stream.generate(RecoveryCodes::random).distinct().limit(NUMBER).toList();
        codes.forEach(code -> entityManager.persist(new RecoveryCode(account, hash(account, code))));
        return codes.stream()
                .map(code -> code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8))
                .toList();
    }

    /** Whether it is one of the account's, which is used up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(UUID account, String typed) {
        String code = plain(typed);
        return code.length() == LENGTH
                && entityManager
                                .createQuery(
                                        "DELETE FROM RecoveryCode c WHERE c.accountId = :account AND c.hash = :hash")
                                .setParameter("account", account)
                                .setParameter("hash", hash(account, code))
                                .executeUpdate()
                        == 1;
    }

    /** How many are left. */
    public int left(UUID account) {
        return entityManager
                .createQuery("SELECT COUNT(c) FROM RecoveryCode c WHERE c.accountId = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult()
                .intValue();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID account) {
        entityManager
                .createQuery("DELETE FROM RecoveryCode c WHERE c.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private static byte[] hash(UUID account, String code) {
        return SlowHash.of(code, Sha256.of("recovery codes of " + account));
    }

    private static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** As people type it: small, with other dashes, the letters O and I and L for digits. */
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
