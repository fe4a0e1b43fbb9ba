package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Counts over HTTP, and the answers behind them. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}")
@Produces(MediaType.APPLICATION_JSON)
public class AggregationResource {

    /** Json.createObjectBuilder() looks for a provider each time, which takes longer than to count. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    @PathParam("consultation")
    String consultation;

    @Context
    UriInfo address;

    @Inject
    Consultations consultations;

    @Inject
    Aggregates aggregates;

    @Inject
    AnswersBehind answers;

    @SecurityRequirement(name = Api.TOKEN)
    @GET
    @Path("aggregates")
    @Operation(
            summary = "Answers counted by any of country, topic, segment, question, group, lens, language, channel,"
                    + " contributor, situation, week")
    public JsonObject aggregates(@QueryParam("by") @Nullable String by) {
        ConsultationView view = consultations.named(consultation);
        SelectionReader reader = new SelectionReader(view.definition());
        reader.refuseOthers(address.getQueryParameters(), Set.of("by"));
        Aggregation counted =
                aggregates.count(view, reader.dimensions(by), reader.selection(address.getQueryParameters()::getFirst));
        JsonArrayBuilder names = BUILDERS.createArrayBuilder();
        counted.by().forEach(dimension -> names.add(dimension.key()));
        JsonArrayBuilder cells = BUILDERS.createArrayBuilder();
        counted.cells().forEach(cell -> cells.add(json(counted, cell)));
        return BUILDERS.createObjectBuilder()
                .add("by", names)
                .add("measures", BUILDERS.createArrayBuilder(Measures.NAMES))
                .add("cells", cells)
                .add("total", measures(BUILDERS.createObjectBuilder(), counted.total()))
                .build();
    }

    @SecurityRequirement(name = Api.TOKEN)
    @GET
    @Path("answers")
    @Operation(
            summary =
                    "The answers behind a cell, paged by cursor; organisation is null where the name is kept back from the caller")
    public JsonObject answers(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @DefaultValue("50") String size) {
        ConsultationView view = consultations.named(consultation);
        SelectionReader reader = new SelectionReader(view.definition());
        reader.refuseOthers(address.getQueryParameters(), Set.of("cursor", "size"));
        AnswerPage page =
                answers.page(view, reader.selection(address.getQueryParameters()::getFirst), cursor, number(size));
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        page.answers().forEach(answer -> array.add(json(answer)));
        JsonObjectBuilder json = BUILDERS.createObjectBuilder().add("answers", array);
        page.next().ifPresentOrElse(next -> json.add("next", next), () -> json.addNull("next"));
        return json.build();
    }

    private static int number(String size) {
        if (!size.matches("[0-9]{1,6}")) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_DIMENSION, FieldProblem.shown(size), "1-" + AnswersBehind.LARGEST_PAGE);
        }
        return Integer.parseInt(size);
    }

    private static JsonObjectBuilder json(Aggregation counted, Cell cell) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        counted.by().forEach(dimension -> json.add(dimension.key(), String.valueOf(cell.on(dimension))));
        return measures(json, cell.measures());
    }

    private static JsonObjectBuilder measures(JsonObjectBuilder json, Measures measures) {
        return json.add("submissions", measures.submissions())
                .add("organisations", measures.organisations())
                .add("answers", measures.answers())
                .add("words", measures.words());
    }

    private static JsonObjectBuilder json(AnswerBehind answer) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder()
                .add("id", answer.id().toString())
                .add("submission", answer.submission().toString())
                .add("submittedAt", answer.submittedAt().toString());
        if (answer.organisation() == null) {
            json.addNull("organisation");
        } else {
            json.add("organisation", answer.organisation());
        }
        json.add("group", answer.group()).add("country", answer.country()).add("segment", answer.segment());
        if (answer.topic() != null) {
            json.add("topic", answer.topic());
        }
        json.add("question", answer.question());
        if (answer.entry() > 0) {
            json.add("entry", answer.entry());
        }
        return json.add("language", answer.language())
                .add("value", answer.value())
                .add("words", answer.words())
                .add("use", answer.use());
    }
}
