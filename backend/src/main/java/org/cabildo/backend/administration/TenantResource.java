package org.cabildo.backend.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** One tenant, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class TenantResource {

    @PathParam("tenant")
    String tenant;

    @Inject
    Profiles profiles;

    @Inject
    Installation installation;

    @Inject
    Archives archives;

    @Inject
    Erasure erasure;

    @Inject
    Access access;

    @GET
    @Operation(summary = "What the tenant says of itself, and its limits: for its organisers")
    public JsonObject profile() {
        return ProfileJson.of(profiles.here());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace those of label, settings and limits that are sent, each whole;"
                    + " limits for the platform administrator alone")
    public JsonObject change(InputStream body) {
        access.require(Permission.CHANGE_SETTINGS);
        return ProfileJson.of(profiles.change(JsonBody.read(body)));
    }

    @POST
    @Path("suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close the tenant to everyone else: {reason}; nothing is lost. For the platform administrator")
    @APIResponse(responseCode = "204", description = "Suspended")
    public void suspend(InputStream body) {
        access.require(Permission.MANAGE_TENANTS);
        installation.suspend(tenant, Asked.text(JsonBody.read(body), "reason"));
    }

    @DELETE
    @Path("suspension")
    @Operation(summary = "Open a suspended tenant again: for the platform administrator")
    @APIResponse(responseCode = "204", description = "Open")
    public void resume() {
        installation.resume(tenant);
    }

    @GET
    @Path("archive")
    @Produces("application/zip")
    @Operation(
            summary = "The tenant whole, for another installation of the same version: for the platform administrator")
    public Response archive() {
        archives.requireWritable(tenant);
        StreamingOutput body = out -> archives.write(tenant, out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + tenant + ".zip\"")
                .build();
    }

    @DELETE
    @Operation(summary = "Erase the tenant with all that it has: for the platform administrator")
    @APIResponse(responseCode = "204", description = "Nothing of it is left")
    public void erase(@QueryParam("confirm") @DefaultValue("") String confirmation) {
        erasure.erase(tenant, confirmation);
    }
}
