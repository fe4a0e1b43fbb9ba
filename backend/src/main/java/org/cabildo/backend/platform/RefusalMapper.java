package org.cabildo.backend.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such address, wrong method, media types we do not speak. */
@Provider
public class RefusalMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response.StatusType status = refusal.getResponse().getStatusInfo();
        return status.getStatusCode() == Response.Status.NOT_FOUND.getStatusCode()
                ? ProblemResponse.of(new ProblemException(ProblemType.NOT_FOUND), headers)
                : ProblemResponse.ofStatus(status, headers);
    }
}
