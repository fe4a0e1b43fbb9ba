package org.cabildo.backend.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.platform.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The record of the tenant, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/record")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class RecordResource {

    @Inject
    Oversight oversight;

    @GET
    @Path("head")
    @Operation(summary = "Where the record ends, its last hash, and what the last check found")
    public JsonObject head() {
        return HeadJson.of(oversight.head(Chain.TENANT));
    }

    @POST
    @Path("check")
    @Operation(summary = "Hold every entry against its hash and the one before")
    public JsonObject check() {
        return HeadJson.of(oversight.check(Chain.TENANT));
    }
}
