package org.cabildo.backend.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.JsonBody;
import org.cabildo.backend.platform.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The accounts of those who run the installation, over HTTP; those of a tenant's staff come from its invitations. */
@RequestScoped
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    @Inject
    Accounts accounts;

    @Inject
    PasswordResets resets;

    @GET
    @SecurityRequirement(name = Api.TOKEN)
    @Operation(summary = "The platform administrators")
    public JsonArray list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        accounts.administrators()
                .forEach(account -> array.add(Json.createObjectBuilder()
                        .add("id", account.id().toString())
                        .add("email", account.email())
                        .add("name", account.name())
                        .add("hasPassword", account.hasPassword())
                        .add("createdAt", account.createdAt().toString())));
        return array.build();
    }

    @POST
    @SecurityRequirement(name = Api.TOKEN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make someone a platform administrator")
    @APIResponse(
            responseCode = "201",
            description = "Made: id, and code, which is shown this once and with which the person chooses a password")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"email\": \"ana@example.org\", \"name\": \"Ana Pérez\"}"))
    public Response add(InputStream body) {
        return told(accounts.addAdministrator(JsonBody.read(body)));
    }

    @DELETE
    @SecurityRequirement(name = Api.TOKEN)
    @Path("{id}")
    @Operation(summary = "Take an account away, with every membership and session")
    @APIResponse(responseCode = "204", description = "Gone")
    public void remove(@PathParam("id") String id) {
        accounts.remove(Fields.id(id));
    }

    @POST
    @SecurityRequirement(name = Api.TOKEN)
    @Path("{id}/welcome")
    @Operation(summary = "A new code for someone who has lost the password; the one before is void")
    @APIResponse(responseCode = "201", description = "id and code, which is shown this once")
    public Response welcome(@PathParam("id") String id) {
        return told(accounts.welcome(Fields.id(id)));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Choose a password with a code, which is used up")
    @APIResponse(responseCode = "204", description = "Chosen; the person can sign in")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"code\": \"…\", \"password\": \"…\"}"))
    public void choosePassword(InputStream body) {
        accounts.choosePassword(JsonBody.read(body));
    }

    @POST
    @Path("forgotten")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have a letter written to somebody who has forgotten the password")
    @APIResponse(
            responseCode = "202",
            description = "Heard; the same whether or not the address has an account. The letter is in the language of"
                    + " Accept-Language")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"email\": \"ana@example.org\"}"))
    public Response forgotten(@Context HttpHeaders headers, InputStream body) {
        resets.ask(JsonBody.read(body), ReaderLanguage.of(headers));
        return Response.accepted().build();
    }

    private static Response told(Accounts.Welcome welcome) {
        return Told.once(Json.createObjectBuilder()
                .add("id", welcome.account().toString())
                .add("code", welcome.code().value())
                .add("expiresAt", welcome.until().toString())
                .build());
    }
}
