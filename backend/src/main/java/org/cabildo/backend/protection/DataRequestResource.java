package org.cabildo.backend.protection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
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

/** What is held on somebody, over HTTP. Nobody's name or address stands in an address of the API: those end up in logs. */
@RequestScoped
@Path("tenants/{tenant}/data-requests")
@SecurityRequirement(name = Api.TOKEN)
public class DataRequestResource {

    private static final String ROOTS = "{\"roots\": [\"draft:0190f6a2-7c1e-7d3a-9b55-3a1f6f0c2e11\"]}";

    @Inject
    Access access;

    @Inject
    DataRequests requests;

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Where what is held on somebody begins: by a receipt code, or a part of a name or an e-mail address")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"text\": \"Municipalidad de\"}"))
    public JsonObject search(InputStream body) {
        access.require(Permission.PROTECT_DATA);
        JsonArrayBuilder found = Json.createArrayBuilder();
        requests.find(RootsBody.text(JsonBody.read(body))).forEach(one -> found.add(json(one)));
        return Json.createObjectBuilder().add("found", found).build();
    }

    @POST
    @Path("copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/zip")
    @Operation(summary = "All that is held there: data.json, and the files that were attached")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = ROOTS))
    public Response copy(InputStream body) {
        access.require(Permission.PROTECT_DATA);
        HeldCopy copy = requests.copy(RootsBody.roots(JsonBody.read(body)));
        return Response.ok((StreamingOutput) out -> requests.write(copy, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data.zip\"")
                .build();
    }

    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Erase all that is held there, for good")
    @APIResponse(responseCode = "200", description = "Erased: rows, how many were deleted")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = ROOTS))
    public JsonObject erase(InputStream body) {
        access.require(Permission.PROTECT_DATA);
        int rows = requests.erase(RootsBody.roots(JsonBody.read(body)));
        return Json.createObjectBuilder().add("rows", rows).build();
    }

    @PUT
    @Path("contacts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Correct the name or the e-mail address of a person")
    @APIResponse(responseCode = "204", description = "Corrected")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"person\": \"Ana Quispe\", \"email\": \"ana@example.org\"}"))
    public void correct(@PathParam("id") String id, InputStream body) {
        access.require(Permission.PROTECT_DATA);
        JsonObject filled = JsonBody.read(body);
        requests.correct(Fields.id(id), RootsBody.optional(filled, "person"), RootsBody.optional(filled, "email"));
    }

    private static JsonObjectBuilder json(Found found) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("root", found.root().key())
                .add("consultation", found.consultation())
                .add("standing", found.isStanding());
        found.name().ifPresent(name -> json.add("name", name));
        found.email().ifPresent(email -> json.add("email", email));
        found.at().ifPresent(at -> json.add("at", at.toString()));
        return json;
    }
}
