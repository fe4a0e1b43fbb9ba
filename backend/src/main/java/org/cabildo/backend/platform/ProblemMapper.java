package org.cabildo.backend.platform;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cabildo.backend.platform.RateLimits.Kind;

/** Problems that the caller can understand. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {

    @Context
    HttpHeaders headers;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    @Override
    public Response toResponse(ProblemException problem) {
        return ProblemResponse.of(isWrongToken(problem) ? counted(problem) : problem, headers);
    }

    private boolean isWrongToken(ProblemException problem) {
        return problem.type() == ProblemType.UNAUTHENTICATED
                && headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }

    /** Whoever sends too many is told to wait; a right token from the same address is served all the while. */
    private ProblemException counted(ProblemException wrongToken) {
        try {
            limits.spend(Kind.TOKEN_GUESS, client.key());
            return wrongToken;
        } catch (ProblemException tooMany) {
            return tooMany;
        }
    }
}
