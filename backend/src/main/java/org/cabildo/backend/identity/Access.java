package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one place where access is decided: by the caller's role in the tenant where the caller stands, and the table in
 * {@link Permission}.
 *
 * <p>Until people can sign in, counts and answers are open on the embedded default, which listens on the loopback
 * address unless CABILDO_BIND says otherwise. Names that respondents keep back are not.
 */
@ApplicationScoped
public class Access {

    private static final Set<Permission> OPEN_WHEN_EMBEDDED =
            EnumSet.of(Permission.COUNT_ANSWERS, Permission.READ_ANSWERS);

    @Inject
    @ConfigProperty(name = "cabildo.embedded", defaultValue = "false")
    boolean embedded;

    @Inject
    Roles roles;

    /**
     * A token that is unknown here is no token: another tenant's, an expired and a revoked one get the same answer as
     * none, so that nobody learns from the answer what a token is worth elsewhere.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED} without a token that is valid in this tenant,
     *     {@link ProblemType#FORBIDDEN} if its role lacks the permission
     */
    public void require(Permission permission) {
        if (!isOpen(permission)) {
            Role role = roles.ofCaller().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
            if (!permission.isGivenTo(role)) {
                throw new ProblemException(ProblemType.FORBIDDEN);
            }
        }
    }

    /** Whether {@link #require} would let the caller pass; for what is shown in part to some. */
    public boolean allows(Permission permission) {
        return isOpen(permission)
                || roles.ofCaller().filter(permission::isGivenTo).isPresent();
    }

    private boolean isOpen(Permission permission) {
        return embedded && OPEN_WHEN_EMBEDDED.contains(permission);
    }
}
