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

/** Who may begin to answer a consultation, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/admission")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class AdmissionResource {

    @PathParam("consultation")
    String consultation;

    @Inject
    Consultations consultations;

    @Inject
    Access access;

    @GET
    @Operation(summary = "Who may begin to answer, and whether answers are signed")
    public JsonObject admission() {
        access.require(Permission.MANAGE_PARTICIPATION);
        return AdmissionBody.of(consultations.named(consultation).admission());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say who may begin from now on, and whether answers are signed; who has begun goes on")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = AdmissionBody.EXAMPLE))
    public JsonObject admit(InputStream body) {
        access.require(Permission.MANAGE_PARTICIPATION);
        Admission rules = new AdmissionBody(JsonBody.read(body)).check();
        return AdmissionBody.of(consultations.admit(consultation, rules).admission());
    }
}
