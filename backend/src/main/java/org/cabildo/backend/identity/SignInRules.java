package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;

/** How people have to sign in to work for the tenant in whose room the caller stands. */
@ApplicationScoped
public class SignInRules {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    FreshProof proof;

    @Inject
    SecondFactorRoles needing;

    @Inject
    Trail trail;

    /** Those of a tenant's own people, the highest first: only they can be asked for a second factor here. */
    public List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PLATFORM_ADMINISTRATOR)
                .toList();
    }

    /**
     * The roles that count only with a second factor.
     *
     * @throws ProblemException if the caller may not change settings
     */
    @Transactional
    public Set<Role> withSecondFactor() {
        access.require(Permission.CHANGE_SETTINGS);
        return needing.ofTenant();
    }

    /**
     * From the next call on.
     *
     * @param roles of {@link #roles()}; others are left out
     * @throws ProblemException if the caller may not change settings, or has not proven who it is of late
     */
    @Transactional
    public void needSecondFactor(Set<Role> roles) {
        access.require(Permission.CHANGE_SETTINGS);
        proof.require();
        entityManager.createQuery("DELETE FROM SecondFactorRole r").executeUpdate();
        roles().stream()
                .filter(roles::contains)
                .forEach(role -> entityManager.persist(new SecondFactorRole(Ids.next(clock), role)));
        trail.note(Act.SIGN_IN_RULES_CHANGED);
    }
}
