package org.cabildo.backend;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Deployed with the tests only: goes wrong in ways that nobody foresaw. */
@RequestScoped
@Path("rooms/faults")
public class RoomFaultResource {

    @POST
    @Path("any")
    public void any() {
        throw new IllegalStateException("secret detail");
    }

    @POST
    @Path("transaction")
    @Transactional(Transactional.TxType.MANDATORY)
    public void transaction() {
        throw new IllegalStateException("nobody comes here without a transaction");
    }
}
