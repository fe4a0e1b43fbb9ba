package org.cabildo.backend.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Registering for a consultation over HTTP, and deciding who is let in. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/registrations")
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private static final String ID = "{id: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    /** In one answer. */
    private static final int MOST = 500;

    @PathParam("consultation")
    String consultation;

    @Inject
    Consultations consultations;

    @Inject
    Registrations registrations;

    @Inject
    Access access;

    @GET
    @SecurityRequirement(name = Api.TOKEN)
    @Operation(summary = "The registrations in one state, the oldest first, 500 at most")
    public JsonObject list(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("first") @DefaultValue("0") int first) {
        access.require(Permission.MANAGE_PARTICIPATION);
        RegistrationState asked = RegistrationState.of(state).orElse(RegistrationState.WAITING);
        RegistrationPage page = registrations.page(consultations.named(consultation), asked, Math.max(0, first), MOST);
        JsonArrayBuilder array = Json.createArrayBuilder();
        page.registrations().forEach(one -> array.add(ParticipationJson.of(one)));
        return Json.createObjectBuilder()
                .add("registrations", array)
                .add("found", page.found())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask to take part, where the consultation takes registrations")
    @APIResponse(
            responseCode = "201",
            description = "state: unconfirmed (a link was mailed), waiting (for the organiser), or admitted, with an"
                    + " invitation's code and link, shown this once")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = ParticipationJson.REGISTRATION))
    public Response register(InputStream body) {
        JsonObject json = JsonBody.read(body);
        ParticipationJson reader = new ParticipationJson();
        NewRegistration asked = reader.registration(json);
        reader.refuseWrongShapes();
        Registered registered = registrations.register(consultations.named(consultation), asked);
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("state", registered.state().key());
        registered.invitation().ifPresent(issued -> answer.add("invitation", ParticipationJson.of(issued)));
        CacheControl nowhere = new CacheControl();
        nowhere.setNoStore(true);
        return Response.status(Response.Status.CREATED)
                .cacheControl(nowhere)
                .entity(answer.build())
                .build();
    }

    @POST
    @SecurityRequirement(name = Api.TOKEN)
    @Path(ID + "/approval")
    @Operation(summary = "Let somebody in, who gets an invitation by mail")
    @APIResponse(responseCode = "204", description = "Let in")
    public void approve(@PathParam("id") String id) {
        access.require(Permission.MANAGE_PARTICIPATION);
        registrations.approve(consultations.named(consultation), new RegistrationId(UUID.fromString(id)));
    }

    @POST
    @SecurityRequirement(name = Api.TOKEN)
    @Path(ID + "/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse somebody, with a reason that is mailed: {\"reason\": \"…\"}")
    @APIResponse(responseCode = "204", description = "Refused")
    public void refuse(@PathParam("id") String id, InputStream body) {
        access.require(Permission.MANAGE_PARTICIPATION);
        JsonObject json = JsonBody.read(body);
        ParticipationJson reader = new ParticipationJson();
        reader.known(json, Set.of("reason"), "");
        String reason = reader.string(json, "reason", "");
        reader.refuseWrongShapes();
        registrations.refuse(
                consultations.named(consultation),
                new RegistrationId(UUID.fromString(id)),
                reason == null ? "" : reason);
    }
}
