package org.cabildo.backend.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.cabildo.backend.platform.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** The keys of a tenant over HTTP: {@code ops/keys} goes from step to step. */
@RequestScoped
@Path("tenants/{tenant}/keys/rotation")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {

    @Inject
    KeyRotations rotations;

    @POST
    @Operation(
            summary = "One step of giving the tenant new keys: for the platform administrator",
            description = "Ask again with next as after until there is no next; then the old keys are destroyed. Broken"
                    + " off at any time, everything still opens, and asking without after goes on.")
    public JsonObject step(@QueryParam("after") @Nullable String after) {
        KeyRotations.Step step = rotations.step(Optional.ofNullable(after));
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("turned", step.turned()).add("sealed", step.sealed());
        step.next().ifPresent(next -> json.add("next", next));
        return json.build();
    }
}
