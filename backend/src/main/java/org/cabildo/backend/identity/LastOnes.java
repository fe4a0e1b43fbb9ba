package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.Tenants;

/**
 * Nobody goes by whom a room, or the installation, would be left without somebody who runs it. Rows are locked: of two who
 * go at once, one is the last.
 */
@ApplicationScoped
class LastOnes {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Tenants tenants;

    /** @throws ProblemException {@link ProblemType#ONLY_ADMINISTRATOR} or {@link ProblemType#ONLY_ORGANISER} */
    @Transactional(Transactional.TxType.MANDATORY)
    void refuseToLetGo(Account account) {
        if (account.isPlatformAdministrator() && !isAnotherAdministrator(account)) {
            throw new ProblemException(ProblemType.ONLY_ADMINISTRATOR);
        }
        entityManager
                .createQuery(
                        "SELECT m FROM MembershipAnywhere m WHERE m.accountId = :account ORDER BY m.id",
                        MembershipAnywhere.class)
                .setParameter("account", account.id())
                .getResultStream()
                .filter(member -> member.role() == Role.ORGANISER)
                .map(MembershipAnywhere::tenant)
                .forEach(tenant -> refuseToLeave(account, tenant));
    }

    /** @throws ProblemException {@link ProblemType#ONLY_ORGANISER} */
    @Transactional(Transactional.TxType.MANDATORY)
    void refuseToLeave(Account account, TenantId tenant) {
        List<MembershipAnywhere> organisers = entityManager
                .createQuery(
                        "SELECT m FROM MembershipAnywhere m WHERE m.tenantId = :tenant AND m.role = :role ORDER BY m.id",
                        MembershipAnywhere.class)
                .setParameter("tenant", tenant.value())
                .setParameter("role", Role.ORGANISER.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        boolean isOne = organisers.stream().anyMatch(member -> member.isOf(account.id()));
        if (isOne && organisers.size() == 1) {
            throw new ProblemException(
                    ProblemType.ONLY_ORGANISER,
                    tenants.find(tenant).map(room -> room.label()).orElse(""));
        }
    }

    private boolean isAnotherAdministrator(Account account) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Account a WHERE a.isPlatformAdministrator = TRUE ORDER BY a.id", Account.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .anyMatch(other -> !other.id().equals(account.id()));
    }
}
