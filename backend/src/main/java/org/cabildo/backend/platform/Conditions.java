package org.cabildo.backend.platform;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Answers that are sent only if the caller has not got them yet (RFC 9110, section 13). */
public final class Conditions {

    private Conditions() {}

    /**
     * @param tag of what would be sent
     * @return the answer without it, if the caller has it; empty if it is to be sent
     */
    public static Optional<Response.ResponseBuilder> unchanged(Request request, EntityTag tag) {
        try {
            return Optional.ofNullable(request.evaluatePreconditions(tag));
        } catch (ProcessingException unreadable) {
            // A condition that says nothing readable asks for nothing.
            return Optional.empty();
        }
    }
}
