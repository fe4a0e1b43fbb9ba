package org.cabildo.backend.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationView;
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

/** A consultation's invitations over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/invitations")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

    private static final String ID = "{id: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    /** In one answer. */
    private static final int MOST = 500;

    @PathParam("consultation")
    String consultation;

    @Inject
    Consultations consultations;

    @Inject
    Invitations invitations;

    @Inject
    Access access;

    @GET
    @Operation(summary = "The invitations by name of the organisation, 500 at most, and how many have answered")
    public JsonObject list(
            @QueryParam("search") @DefaultValue("") String search, @QueryParam("first") @DefaultValue("0") int first) {
        access.require(Permission.MANAGE_PARTICIPATION);
        ConsultationView view = consultations.named(consultation);
        InvitationPage page = invitations.page(view, search, Math.max(0, first), MOST);
        ResponseRate rate = invitations.responseRate(view);
        JsonArrayBuilder array = Json.createArrayBuilder();
        page.invitations().forEach(one -> array.add(ParticipationJson.of(one)));
        return Json.createObjectBuilder()
                .add("invitations", array)
                .add("found", page.found())
                .add("invited", rate.invited())
                .add("submitted", rate.submitted())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Invite, all or none; with mail, those with an e-mail address get their link")
    @APIResponse(
            responseCode = "201",
            description = "Invited, in the same order: each code and link is shown this once and never again")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = ParticipationJson.INVITATIONS))
    public Response issue(InputStream body) {
        access.require(Permission.MANAGE_PARTICIPATION);
        JsonObject json = JsonBody.read(body);
        ParticipationJson reader = new ParticipationJson();
        List<NewInvitation> asked = reader.invitations(json);
        boolean isMailed = reader.flag(json, "mail");
        reader.refuseWrongShapes();
        JsonArrayBuilder array = Json.createArrayBuilder();
        invitations
                .issue(consultations.named(consultation), asked, isMailed)
                .forEach(issued -> array.add(ParticipationJson.of(issued)));
        return shownOnce(Json.createObjectBuilder().add("invitations", array).build());
    }

    @POST
    @Path(ID + "/replacement")
    @Operation(summary = "Make a new code: the one before lets nobody in any more, nor into the open draft")
    @APIResponse(responseCode = "201", description = "The new code and link, shown this once and never again")
    public Response replace(@PathParam("id") String id, @QueryParam("mail") @DefaultValue("false") boolean isMailed) {
        access.require(Permission.MANAGE_PARTICIPATION);
        IssuedInvitation issued =
                invitations.replace(consultations.named(consultation), new InvitationId(UUID.fromString(id)), isMailed);
        return shownOnce(ParticipationJson.of(issued).build());
    }

    @DELETE
    @Path(ID)
    @Operation(summary = "Revoke: the code lets nobody in any more; with stolen, the open draft is closed to all, too")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("id") String id, @QueryParam("stolen") @DefaultValue("false") boolean isStolen) {
        access.require(Permission.MANAGE_PARTICIPATION);
        invitations.revoke(consultations.named(consultation), new InvitationId(UUID.fromString(id)), isStolen);
    }

    private static Response shownOnce(JsonObject body) {
        CacheControl nowhere = new CacheControl();
        nowhere.setNoStore(true);
        return Response.status(Response.Status.CREATED)
                .cacheControl(nowhere)
                .entity(body)
                .build();
    }
}
