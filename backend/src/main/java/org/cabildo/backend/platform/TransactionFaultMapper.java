package org.cabildo.backend.platform;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A transaction that could not be ended. Jersey has a mapper of its own for these, which answers with nothing. */
@Provider
public class TransactionFaultMapper implements ExceptionMapper<TransactionalException> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(TransactionalException fault) {
        return ProblemResponse.of(Incident.of(fault), headers);
    }
}
