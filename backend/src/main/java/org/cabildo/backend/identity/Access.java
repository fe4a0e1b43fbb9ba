package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.CurrentTenant;

/**
 * The one place where access is decided: by the caller's role in the tenant where the caller stands, and the table in
 * {@link Permission}.
 */
@ApplicationScoped
public class Access {

    @Inject
    Roles roles;

    @Inject
    CurrentTenant current;

    @Inject
    Trail trail;

    /**
     * A token that is unknown here is no token: another tenant's, an expired and a revoked one get the same answer as
     * none, so that nobody learns from the answer what a token is worth elsewhere. The same holds for a person who is
     * signed in and is nothing here.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED} for those who are nothing in this tenant,
     *     {@link ProblemType#FORBIDDEN} if their role lacks the permission, {@link ProblemType#SECOND_FACTOR_NEEDED} if the
     *     tenant wants a second factor for the role that has it, and the session has none
     */
    public void require(Permission permission) {
        Set<Role> held = roles.ofCaller();
        if (held.stream().anyMatch(permission::isGivenTo)) {
            return;
        }
        Set<Role> withheld = roles.withheld();
        if (withheld.stream().anyMatch(permission::isGivenTo)) {
            throw new ProblemException(ProblemType.SECOND_FACTOR_NEEDED);
        }
        if (held.isEmpty() && withheld.isEmpty()) {
            // Whoever is nothing here is not noted: anybody can be that as often as they like.
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        trail.tell(
                current.find().isPresent() ? Act.PERMISSION_REFUSED : Act.PLATFORM_PERMISSION_REFUSED,
                permission.name().toLowerCase(Locale.ROOT));
        throw new ProblemException(ProblemType.FORBIDDEN);
    }

    /** Whether {@link #require} would let the caller pass; for what is shown in part to some. */
    public boolean allows(Permission permission) {
        return roles.ofCaller().stream().anyMatch(permission::isGivenTo);
    }
}
