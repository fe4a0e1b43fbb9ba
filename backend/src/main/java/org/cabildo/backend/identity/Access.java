package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * The one place where access is decided: by the caller's role in the tenant where the caller stands, and the table in
 * {@link Permission}.
 */
@ApplicationScoped
public class Access {

    @Inject
    Roles roles;

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
        throw new ProblemException(
                held.isEmpty() && withheld.isEmpty() ? ProblemType.UNAUTHENTICATED : ProblemType.FORBIDDEN);
    }

    /** Whether {@link #require} would let the caller pass; for what is shown in part to some. */
    public boolean allows(Permission permission) {
        return roles.ofCaller().stream().anyMatch(permission::isGivenTo);
    }
}
