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

/** A tenant's API tokens over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/tokens")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    ApiTokens tokens;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issue an API token: for organisers and the platform administrator, in a role not above theirs")
    @APIResponse(responseCode = "201", description = "Issued: id, and token, which is shown this once and never again")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = TokenBody.EXAMPLE))
    public Response issue(InputStream body) {
        IssuedToken issued = tokens.issue(JsonBody.read(body));
        return Told.once(Json.createObjectBuilder()
                .add("id", issued.id().toString())
                .add("token", issued.secret().value())
                .build());
    }

    @GET
    @Operation(summary = "The API tokens that were not revoked, without the tokens themselves")
    public JsonArray list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        tokens.list().forEach(token -> array.add(json(token)));
        return array.build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke an API token; from the next call on it is unknown")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(Fields.id(id));
    }

    private static JsonObjectBuilder json(TokenView token) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", token.id().toString())
                .add("name", token.name())
                .add("role", token.role().key())
                .add("createdAt", token.createdAt().toString())
                .add("expiresAt", token.expiresAt().toString());
        token.issuedBy().ifPresent(name -> json.add("issuedBy", name));
        return json;
    }
}
