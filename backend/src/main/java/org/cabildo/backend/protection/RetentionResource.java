package org.cabildo.backend.protection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.cabildo.backend.platform.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** What has had its time, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/retention")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {

    @Inject
    Retaining retaining;

    @GET
    @Operation(summary = "What is due to be removed, and what was removed because it had had its time")
    public JsonObject report() {
        JsonArrayBuilder runs = Json.createArrayBuilder();
        retaining
                .runs()
                .forEach(run -> runs.add(json(run.removed()).add("at", run.at().toString())));
        return Json.createObjectBuilder()
                .add("due", json(retaining.due(Duration.ZERO)))
                .add("removed", runs)
                .build();
    }

    private static JsonObjectBuilder json(Due due) {
        return Json.createObjectBuilder()
                .add("drafts", due.drafts())
                .add("submissions", due.submissions())
                .add("contacts", due.contacts());
    }
}
