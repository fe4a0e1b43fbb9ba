package org.cabildo.backend.identity.openid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Who vouches for a tenant's people, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/provider")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Api.TOKEN)
public class ProviderResource {

    @Inject
    Providers providers;

    @GET
    @Operation(summary = "The OpenID provider by which the tenant's people sign in, without its secret")
    public JsonObject get() {
        return json(providers.here());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set up or change the OpenID provider; without clientSecret the one that is kept stays")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = ProviderBody.EXAMPLE))
    public JsonObject change(InputStream body) {
        return json(providers.change(JsonBody.read(body)));
    }

    @DELETE
    @Operation(summary = "Remove the OpenID provider: people sign in by their passwords alone")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove() {
        providers.remove();
    }

    @POST
    @Path("trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask a provider what it says of itself; 422 says what is wrong with it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"issuer\": \"https://login.example.org/realms/ministry\"}"))
    public JsonObject trial(InputStream body) {
        Trial trial = providers.trial(JsonBody.read(body));
        return Json.createObjectBuilder()
                .add("saysPkce", trial.saysPkce())
                .add("knowsLeaving", trial.knowsLeaving())
                .add("tellsLeaving", trial.tellsLeaving())
                .build();
    }

    private static JsonObject json(ProviderView view) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("hasSecret", view.hasSecret())
                .add("redirect", view.redirect().toString())
                .add("left", view.left().toString())
                .add("backChannel", view.backChannel().toString());
        view.provider().ifPresent(provider -> json.add("provider", ProviderBody.json(provider)));
        view.changedAt().ifPresent(moment -> json.add("changedAt", moment.toString()));
        return json.build();
    }
}
