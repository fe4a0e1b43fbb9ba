package org.cabildo.backend.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** How results are made public, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/publication")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class PublishingResource {

    @PathParam("consultation")
    String consultation;

    @Inject
    Consultations consultations;

    @Inject
    Access access;

    @Inject
    Publishing publishing;

    @Inject
    Releasing releasing;

    @GET
    @Operation(summary = "Whether there is a public page, and the fewest organisations of which a number is told there")
    public JsonObject rules() {
        access.require(Permission.PUBLISH_RESULTS);
        return publishing.rules(consultations.named(consultation)).json();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open the public page or close it, and say what may be told from the next state on")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = PageRules.EXAMPLE))
    public JsonObject change(InputStream body) {
        access.require(Permission.PUBLISH_RESULTS);
        PageRules rules = PageRules.of(JsonBody.read(body));
        publishing.change(consultations.named(consultation), rules);
        return rules.json();
    }

    @POST
    @Path("states")
    @Operation(summary = "Publish the figures as they are now, for good")
    public Response publish() {
        access.require(Permission.PUBLISH_RESULTS);
        PublicState state = publishing.publish(consultations.named(consultation));
        return Response.status(Response.Status.CREATED)
                .entity(PublicJson.state(state))
                .build();
    }

    @PUT
    @Path("answers/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let everyone read an answer whose author allows it, but for some passages")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = WantedRelease.EXAMPLE))
    public void release(@PathParam("id") String id, InputStream body) {
        access.require(Permission.RELEASE_ANSWERS);
        ConsultationView view = consultations.named(consultation);
        releasing.release(view, Fields.id(id), WantedRelease.of(JsonBody.read(body)));
    }

    @DELETE
    @Path("answers/{id}")
    @Operation(summary = "Take a released answer back")
    public void takeBack(@PathParam("id") String id) {
        access.require(Permission.RELEASE_ANSWERS);
        releasing.takeBack(consultations.named(consultation), Fields.id(id));
    }
}
