package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.tenancy.CurrentTenant;

/** Which roles count only with a second factor, where the caller stands. */
@ApplicationScoped
class SecondFactorRoles {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CurrentTenant current;

    /** Empty outside of every tenant's room. */
    @Transactional
    Set<Role> here() {
        return current.find().isEmpty()
                ? Set.of()
                : entityManager
                        .createQuery("SELECT r FROM SecondFactorRole r", SecondFactorRole.class)
                        .getResultStream()
                        .map(SecondFactorRole::role)
                        .collect(Collectors.toSet());
    }
}
