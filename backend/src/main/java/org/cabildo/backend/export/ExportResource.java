package org.cabildo.backend.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.JsonBody;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Answers and counts as files, over HTTP: ordered, looked after, fetched. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/exports")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

    @PathParam("consultation")
    String consultation;

    @Context
    UriInfo address;

    @Context
    HttpHeaders headers;

    @Inject
    Consultations consultations;

    @Inject
    Access access;

    @Inject
    Exports exports;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a file made of answers, or of counts",
            description =
                    "format: csv, hxl, xlsx, jsonl or spss. shape: wide (a row for each submission), long (for each answer)"
                            + " or aggregates. Perhaps language (of labels; names without), split (false: no column for each choice),"
                            + " by (of aggregates), selection.")
    @APIResponse(responseCode = "201", description = "Ordered; its address tells how far it is")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"format\": \"xlsx\", \"shape\": \"wide\", \"language\": \"es\","
                                    + " \"selection\": {\"country\": \"PE\"}}"))
    public Response order(InputStream body) {
        access.require(Permission.EXPORT_ANSWERS);
        ConsultationView view = consultations.named(consultation);
        ExportView ordered = exports.order(view, ExportOrder.of(JsonBody.read(body), view.definition()));
        return Response.created(address.getAbsolutePathBuilder()
                        .path(ordered.id().toString())
                        .build())
                .entity(json(ordered).build())
                .build();
    }

    @GET
    @Operation(summary = "The exports that are kept, the newest first")
    public JsonArray list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        exports.list(consultations.named(consultation)).forEach(export -> array.add(json(export)));
        return array.build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an export is")
    public JsonObject one(@PathParam("id") String id) {
        return json(exports.find(consultations.named(consultation), id(id))).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove an export, whether it is done or not")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") String id) {
        exports.remove(consultations.named(consultation), id(id));
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The file of an export that is done, or, with Range, a part of it",
            description = "Cabildo-Rows says how many rows it holds.")
    @APIResponse(responseCode = "200", description = "The file, as an attachment")
    @APIResponse(responseCode = "206", description = "The part that was asked for")
    public Response file(
            @PathParam("id") String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        ExportView export = exports.fetchable(consultations.named(consultation), id(id));
        String tag = "\"" + export.id() + "\"";
        boolean isSame = ifRange == null || ifRange.equals(tag);
        Optional<ByteRange> asked = isSame ? ByteRange.of(range, export.size()) : Optional.empty();
        ByteRange sent = asked.orElse(new ByteRange(0, export.size() - 1));
        StreamingOutput body = out -> exports.write(export, sent.from(), sent.to(), out);
        Response.ResponseBuilder response = Response.status(asked.isPresent() ? 206 : 200)
                .entity(body)
                .type(export.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Accept-Ranges", "bytes")
                .header("Cabildo-Rows", export.rowsExpected())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff");
        asked.ifPresent(part ->
                response.header("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + export.size()));
        return response.build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new ProblemException(ProblemType.UNKNOWN_EXPORT);
        }
    }

    private JsonObjectBuilder json(ExportView export) {
        Locale reader = ReaderLanguage.of(headers);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", export.id().toString())
                .add("order", export.order().json())
                .add("names", export.withNames())
                .add("state", export.state().key())
                .add("askedAt", export.askedAt().toString())
                .add("rows", export.rowsExpected())
                .add("rowsDone", export.rowsDone())
                .add("done", export.done())
                .add("keptUntil", export.keptUntil().toString());
        export.problem(reader).ifPresent(sentence -> json.add("problem", sentence));
        if (export.state() == ExportState.DONE) {
            json.add("fileName", export.fileName()).add("size", export.size());
        }
        return json;
    }
}
