package org.cabildo.backend.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The tenants of the installation, over HTTP. */
@RequestScoped
@Path("tenants")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {

    @Inject
    Installation installation;

    @Inject
    Access access;

    @GET
    @Operation(summary = "The tenants by name, with their states: for the platform administrator")
    public JsonArray list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        installation.list().forEach(tenant -> array.add(ProfileJson.of(tenant)));
        return array.build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a tenant: {name, label}; for the platform administrator")
    @APIResponse(responseCode = "201", description = "Made")
    public Response create(InputStream body) {
        access.require(Permission.MANAGE_TENANTS);
        JsonObject asked = JsonBody.read(body);
        String name = installation
                .create(Asked.text(asked, "name"), Asked.text(asked, "label"))
                .name();
        return Response.status(Response.Status.CREATED)
                .entity(ProfileJson.of(installation.named(name)))
                .build();
    }
}
