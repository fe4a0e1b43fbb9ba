package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which roles count only with a second factor, where the caller stands. */
@ApplicationScoped
class SecondFactorRoles {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CurrentTenant current;

    /** For the platform administrator, who is no tenant's, whoever runs the installation says so. */
    @Inject
    @ConfigProperty(name = "cabildo.admin.second.factor", defaultValue = "false")
    boolean isAdministratorNeeding;

    /** Outside of every tenant's room the platform administrator's at most. */
    @Transactional
    Set<Role> here() {
        Set<Role> needing = ofTenant();
        if (isAdministratorNeeding) {
            needing.add(Role.PLATFORM_ADMINISTRATOR);
        }
        return needing;
    }

    /** What the tenant itself says; none outside of every tenant's room. */
    @Transactional
    Set<Role> ofTenant() {
        Set<Role> needing = EnumSet.noneOf(Role.class);
        if (current.find().isPresent()) {
            entityManager
                    .createQuery("SELECT r FROM SecondFactorRole r", SecondFactorRole.class)
                    .getResultStream()
                    .map(SecondFactorRole::role)
                    .forEach(needing::add);
        }
        return needing;
    }
}
