package org.cabildo.backend.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.reading.DefinitionRefused;
import org.cabildo.surveys.reading.Definitions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** What a consultation has asked, version by version. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/versions")
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource {

    @PathParam("consultation")
    String consultation;

    @Inject
    Consultations consultations;

    @Inject
    Access access;

    @GET
    @Operation(summary = "The published versions, the oldest first, and what each changed")
    public JsonArray versions() {
        List<VersionView> versions = consultations.versions(consultations.named(consultation));
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (int i = 0; i < versions.size(); i++) {
            array.add(VersionJson.of(versions.subList(Math.max(0, i - 1), i + 1)));
        }
        return array.build();
    }

    @SecurityRequirement(name = Api.TOKEN)
    @POST
    @Consumes("application/zip")
    @Operation(summary = "Publish the next version: the definition's folder, zipped")
    @APIResponse(responseCode = "201", description = "Published, with what it changed")
    @APIResponse(responseCode = "422", description = "Every problem as file:line:column: what, and what to do")
    public Response publish(InputStream body) {
        // Before the archive is unpacked, so that nobody else makes the server work.
        access.require(Permission.PUBLISH_DEFINITION);
        Map<String, byte[]> files = DefinitionArchive.read(body);
        try {
            consultations.publish(consultation, Definitions.reading(files));
        } catch (DefinitionRefused refused) {
            throw new ProblemException(
                    ProblemType.DEFINITION_REFUSED,
                    problems(refused),
                    refused.problems().size());
        }
        List<VersionView> versions = consultations.versions(consultations.named(consultation));
        JsonObject published = VersionJson.of(versions.subList(Math.max(0, versions.size() - 2), versions.size()));
        return Response.status(Response.Status.CREATED).entity(published).build();
    }

    /** In English, as whoever writes definitions reads them elsewhere. */
    private static List<FieldProblem> problems(DefinitionRefused refused) {
        return refused.problems().stream()
                .map(line -> new FieldProblem("definition", "/" + line.substring(0, line.indexOf(':')), in -> line))
                .toList();
    }
}
