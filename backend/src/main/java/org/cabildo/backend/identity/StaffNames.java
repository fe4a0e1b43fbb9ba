package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What accounts and tokens are called, for whoever shows what they did. Who may see it, the room above decides. One that
 * is gone has no name any more.
 */
@ApplicationScoped
public class StaffNames {

    @PersistenceContext
    EntityManager entityManager;

    @Transactional
    public Map<UUID, String> ofAccounts(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("SELECT a FROM Account a WHERE a.id IN :ids", Account.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(account -> names.put(account.id(), account.view().name()));
        }
        return names;
    }

    /** Of the tenant in whose room the caller stands. */
    @Transactional
    public Map<UUID, String> ofTokens(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("SELECT t FROM ApiToken t WHERE t.id IN :ids", ApiToken.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(token ->
                            names.put(token.id(), token.view(Optional.empty()).name()));
        }
        return names;
    }

    /**
     * The accounts whose name has that part, in whatever case.
     *
     * @param most how many at most
     */
    @Transactional
    public List<UUID> accountsCalled(String part, int most) {
        String escaped = part.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return entityManager
                .createQuery("SELECT a.id FROM Account a WHERE LOWER(a.name) LIKE :part ESCAPE '!'", UUID.class)
                .setParameter("part", "%" + escaped + "%")
                .setMaxResults(most)
                .getResultList();
    }
}
