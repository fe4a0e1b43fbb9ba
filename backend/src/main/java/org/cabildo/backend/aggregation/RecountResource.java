package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cabildo.backend.platform.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Tallies held against answers, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/recount")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class RecountResource {

    @Inject
    Recounts recounts;

    @GET
    @Operation(
            summary = "Hold what was tallied against the answers, consultation by consultation, and change nothing:"
                    + " for the platform administrator")
    public JsonArray compare() {
        return json(recounts.compare());
    }

    @POST
    @Operation(summary = "The same, and count anew what is wrong: for the platform administrator")
    public JsonArray repair() {
        return json(recounts.repair());
    }

    private static JsonArray json(List<Recounts.Found> found) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        found.forEach(one -> array.add(Json.createObjectBuilder()
                .add("consultation", one.consultation())
                .add("tallies", one.difference().tallies())
                .add("organisations", one.difference().organisations())
                .add("wrong", one.difference().wrong())
                .add("examples", Json.createArrayBuilder(one.difference().examples()))));
        return array.build();
    }
}
