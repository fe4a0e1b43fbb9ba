package org.cabildo.backend.readers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.cabildo.backend.attachment.StoredFile;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Sealed answers over HTTP, in the session of a reader's browser: no program is a reader, and no token opens them. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/sealed-answers")
@SecurityRequirement(name = Api.TOKEN)
public class SealedAnswerResource {

    @Inject
    Consultations consultations;

    @Inject
    SealedAnswers answers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Sealed answers, the newest first: for whoever was named to read them, in the session of a browser",
            description = "Each time is recorded.")
    public JsonObject page(
            @PathParam("consultation") String consultation,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        SealedPage page = answers.page(consultations.named(consultation), cursor, size);
        JsonArrayBuilder array = Json.createArrayBuilder();
        page.answers().forEach(answer -> array.add(json(answer)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("answers", array);
        page.next().ifPresent(next -> json.add("next", next));
        return json.build();
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file of a sealed answer: for whoever was named to read it, in the session of a browser")
    @APIResponse(responseCode = "200", description = "The file, as an attachment")
    public Response file(@PathParam("consultation") String consultation, @PathParam("id") String answer) {
        StoredFile file = answers.file(consultations.named(consultation), answer);
        Response.ResponseBuilder response = Response.ok((StreamingOutput) out -> answers.write(file, out));
        file.headers().forEach(response::header);
        return response.build();
    }

    private static JsonObject json(SealedAnswer answer) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", answer.id().toString())
                .add("submission", answer.submission().toString())
                .add("submittedAt", answer.submittedAt().toString())
                .add("stakeholderGroup", answer.group())
                .add("country", answer.country())
                .add("question", answer.question())
                .add("entry", answer.entry())
                .add("language", answer.language())
                .add("value", answer.value());
        if (answer.organisation() != null) {
            json.add("organisation", answer.organisation());
        }
        return json.build();
    }
}
