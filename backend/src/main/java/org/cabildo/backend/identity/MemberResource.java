package org.cabildo.backend.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Who works for a tenant, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    @Inject
    Members members;

    @GET
    @SecurityRequirement(name = Api.TOKEN)
    @Operation(summary = "Who works for the tenant, in which role")
    public JsonArray list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        members.list().forEach(member -> array.add(json(member)));
        return array.build();
    }

    @PUT
    @SecurityRequirement(name = Api.TOKEN)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a member another role")
    @APIResponse(responseCode = "204", description = "Changed")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"role\": \"reader\"}"))
    public void change(@PathParam("id") String id, InputStream body) {
        members.change(Fields.id(id), JsonBody.read(body));
    }

    @DELETE
    @SecurityRequirement(name = Api.TOKEN)
    @Path("{id}")
    @Operation(summary = "Take a member off, with the API tokens that the member issued")
    @APIResponse(responseCode = "204", description = "Taken off")
    public void remove(@PathParam("id") String id) {
        members.remove(Fields.id(id));
    }

    @GET
    @SecurityRequirement(name = Api.TOKEN)
    @Path("invitations")
    @Operation(summary = "Who was asked to become a member and has not yet")
    public JsonArray invitations() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        members.invitations().forEach(invitation -> array.add(json(invitation)));
        return array.build();
    }

    @POST
    @SecurityRequirement(name = Api.TOKEN)
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask someone to become a member, in a role not above one's own")
    @APIResponse(
            responseCode = "201",
            description = "Asked: id, and code, which is shown this once and good for one use")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"email\": \"ana@example.org\", \"role\": \"analyst\"}"))
    public Response invite(InputStream body) {
        Members.Invited invited = members.invite(JsonBody.read(body));
        return Told.once(
                json(invited.invitation()).add("code", invited.code().value()).build());
    }

    @DELETE
    @SecurityRequirement(name = Api.TOKEN)
    @Path("invitations/{id}")
    @Operation(summary = "Withdraw an invitation to become a member")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(@PathParam("id") String id) {
        members.withdraw(Fields.id(id));
    }

    @POST
    @Path("invitations/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Become a member with a code: with a new account, or with the password of the one the address has")
    @APIResponse(responseCode = "204", description = "A member")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"code\": \"…\", \"name\": \"Ana Pérez\", \"password\": \"…\"}"))
    public void accept(InputStream body) {
        members.accept(JsonBody.read(body));
    }

    private static JsonObjectBuilder json(MemberView member) {
        return Json.createObjectBuilder()
                .add("id", member.id().toString())
                .add("account", member.account().toString())
                .add("email", member.email())
                .add("name", member.name())
                .add("role", member.role().key())
                .add("since", member.since().toString());
    }

    private static JsonObjectBuilder json(MemberInvitationView invitation) {
        return Json.createObjectBuilder()
                .add("id", invitation.id().toString())
                .add("email", invitation.email())
                .add("role", invitation.role().key())
                .add("createdAt", invitation.createdAt().toString())
                .add("expiresAt", invitation.expiresAt().toString());
    }
}
