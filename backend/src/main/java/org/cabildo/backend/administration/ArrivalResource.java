package org.cabildo.backend.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.cabildo.backend.platform.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Tenants that come from elsewhere, over HTTP. */
@RequestScoped
@Path("tenants/archive")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class ArrivalResource {

    @Inject
    Archives archives;

    @Inject
    Installation installation;

    @POST
    @Consumes("application/zip")
    @Operation(summary = "Make a tenant of an archive, under a new name: for the platform administrator")
    @APIResponse(responseCode = "201", description = "Made, with all that was in the archive")
    @APIResponse(
            responseCode = "422",
            description = "The archive is damaged, or of another version; nothing was stored")
    public Response read(@QueryParam("name") @DefaultValue("") String name, InputStream body) {
        archives.read(name, body);
        return Response.status(Response.Status.CREATED)
                .entity(ProfileJson.of(installation.named(name)))
                .build();
    }
}
