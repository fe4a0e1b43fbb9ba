package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one place where access is decided. Until there are accounts and roles: answers are open on the embedded default,
 * which listens on the loopback address unless CABILDO_BIND says otherwise; on an external database they need the administrator's token.
 */
@ApplicationScoped
public class Access {

    @Inject
    @ConfigProperty(name = "cabildo.embedded", defaultValue = "false")
    boolean embedded;

    @Inject
    @ConfigProperty(name = "cabildo.admin.token")
    Optional<String> adminToken;

    @Inject
    Caller caller;

    /** @throws ProblemException {@link ProblemType#UNAUTHENTICATED} */
    public void requireReadingAnswers() {
        if (!mayReadAnswers()) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
    }

    /** @throws ProblemException {@link ProblemType#UNAUTHENTICATED} unless the caller has the administrator's token */
    public void requireOrganising() {
        if (!isAdministrator()) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
    }

    private boolean mayReadAnswers() {
        return embedded || isAdministrator();
    }

    private boolean isAdministrator() {
        return adminToken
                .flatMap(expected -> caller.bearerToken().map(given -> isSame(expected, given)))
                .orElse(false);
    }

    /** Compares in constant time, whatever the lengths. */
    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(Sha256.of(expected), Sha256.of(given));
    }
}
