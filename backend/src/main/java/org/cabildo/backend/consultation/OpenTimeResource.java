package org.cabildo.backend.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** When a consultation takes submissions, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/open-time")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class OpenTimeResource {

    @PathParam("consultation")
    String consultation;

    @Inject
    Consultations consultations;

    @Inject
    Access access;

    @GET
    @Operation(summary = "When it takes submissions")
    public JsonObject openTime() {
        access.require(Permission.MANAGE_PARTICIPATION);
        return consultations.named(consultation).openTime().json();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say when it takes submissions; what is being written when it closes is kept")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = OpenTime.EXAMPLE))
    public JsonObject open(InputStream body) {
        access.require(Permission.MANAGE_PARTICIPATION);
        OpenTime time = OpenTime.of(JsonBody.read(body));
        return consultations.open(consultation, time).openTime().json();
    }
}
