package org.cabildo.backend.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.platform.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** The record of what is no tenant's, over HTTP. */
@RequestScoped
@Path("record")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class PlatformRecordResource {

    @Inject
    Oversight oversight;

    @Inject
    RecordFile file;

    @GET
    @Operation(
            summary = "Entries, the newest first",
            description = "Filtered by who, act, from and to (days in UTC) and search; paged by before, the next of the"
                    + " page before.")
    public JsonObject page(
            @QueryParam("who") @Nullable String who,
            @QueryParam("act") @Nullable String act,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("search") @Nullable String search,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return ActJson.page(oversight.page(
                Chain.PLATFORM, RecordQuery.read(who, act, from, to, search), Cursor.read(before), limit));
    }

    @GET
    @Path("entries.jsonl")
    @Produces("application/jsonl")
    @Operation(summary = "The whole record as JSON Lines, the first entry first, to be verified by itself")
    @APIResponse(responseCode = "200", description = "The file, as an attachment")
    public Response jsonLines() {
        return file.jsonLines(Chain.PLATFORM, "platform-record");
    }

    @GET
    @Path("entries.csv")
    @Produces("text/csv")
    @Operation(summary = "The whole record as a table, with names")
    @APIResponse(responseCode = "200", description = "The file, as an attachment")
    public Response csv() {
        return file.csv(Chain.PLATFORM, "platform-record");
    }

    @GET
    @Path("head")
    @Operation(summary = "Where the record ends, its last hash, and what the last check found")
    public JsonObject head() {
        return HeadJson.of(oversight.head(Chain.PLATFORM));
    }

    @POST
    @Path("check")
    @Operation(summary = "Hold every entry against its hash and the one before")
    public JsonObject check() {
        return HeadJson.of(oversight.check(Chain.PLATFORM));
    }
}
