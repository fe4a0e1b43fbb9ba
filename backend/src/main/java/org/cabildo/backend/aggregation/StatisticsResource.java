package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cabildo.backend.aggregation.statistics.Association;
import org.cabildo.backend.aggregation.statistics.Numbers;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** What answers to closed questions come to, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/statistics")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private static final Set<Dimension> NARROWED_BY = Set.of(Dimension.COUNTRY, Dimension.GROUP);

    /** Json.createObjectBuilder() looks for a provider each time, which takes longer than to count. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    @PathParam("consultation")
    String consultation;

    @Context
    UriInfo address;

    @Inject
    Consultations consultations;

    @Inject
    Statistics statistics;

    @GET
    @Operation(
            summary =
                    "What a closed question (of) comes to: frequencies, numbers, net or ranks, where weight=organisation"
                            + " or country lets each of these count the same; or how many answered what to it and to another"
                            + " (against), and their shares by the same weights, with chi-square and Cramér's V where the counts allow it. Narrowed by country and group")
    public JsonObject statistics(
            @QueryParam("of") @DefaultValue("") String of,
            @QueryParam("against") @Nullable String against,
            @QueryParam("weight") @Nullable String weight) {
        ConsultationView view = consultations.named(consultation);
        Weighting weighting = weight == null
                ? Weighting.ANSWER
                : Weighting.of(weight).orElseThrow(() -> unknown(weight, Weighting.keys()));
        if (against != null) {
            Selection selection = selection(view, Set.of("of", "against", "weight"));
            return json(statistics.across(view, of, against, weighting, selection), weighting);
        }
        return json(statistics.of(view, of, weighting, selection(view, Set.of("of", "weight"))), weighting);
    }

    private Selection selection(ConsultationView view, Set<String> others) {
        SelectionReader reader = new SelectionReader(view.definition());
        reader.refuseOthers(address.getQueryParameters(), others);
        Selection selection = reader.selection(address.getQueryParameters()::getFirst);
        selection.values().keySet().stream()
                .filter(dimension -> !NARROWED_BY.contains(dimension))
                .findFirst()
                .ifPresent(other -> {
                    throw unknown(
                            other.key(),
                            NARROWED_BY.stream().map(Dimension::key).sorted().toList());
                });
        return selection;
    }

    private static ProblemException unknown(String value, List<String> known) {
        return new ProblemException(ProblemType.UNKNOWN_DIMENSION, FieldProblem.shown(value), String.join(", ", known));
    }

    private static JsonObject json(Figures figures, Weighting weighting) {
        JsonArrayBuilder frequencies = BUILDERS.createArrayBuilder();
        figures.frequencies()
                .forEach(one -> frequencies.add(BUILDERS.createObjectBuilder()
                        .add("value", one.value())
                        .add("count", one.count())
                        .add("share", one.share())));
        JsonArrayBuilder standings = BUILDERS.createArrayBuilder();
        figures.standings()
                .forEach(one -> standings.add(BUILDERS.createObjectBuilder()
                        .add("value", one.value())
                        .add("points", one.points())
                        .add("first", one.first())
                        .add("share", one.share())));
        return BUILDERS.createObjectBuilder()
                .add("question", figures.question().name())
                .add("type", figures.question().type())
                .add("weight", weighting.key())
                .add("answers", figures.answers())
                .add("organisations", figures.organisations())
                .add("frequencies", frequencies)
                .add("numbers", json(figures.numbers()))
                .add("net", figures.net() == null ? JsonValue.NULL : Json.createValue(figures.net()))
                .add("standings", standings)
                .build();
    }

    private static JsonValue json(@Nullable Numbers numbers) {
        return numbers == null
                ? JsonValue.NULL
                : BUILDERS.createObjectBuilder()
                        .add("mean", numbers.mean())
                        .add("median", numbers.median())
                        .add("lowerQuartile", numbers.lowerQuartile())
                        .add("upperQuartile", numbers.upperQuartile())
                        .add("least", numbers.least())
                        .add("most", numbers.most())
                        .add("deviation", numbers.deviation())
                        .build();
    }

    private static JsonObject json(CrossTable table, Weighting weighting) {
        JsonArrayBuilder counts = BUILDERS.createArrayBuilder();
        table.counts().forEach(row -> counts.add(BUILDERS.createArrayBuilder(row)));
        JsonArrayBuilder shares = BUILDERS.createArrayBuilder();
        table.shares().forEach(row -> shares.add(BUILDERS.createArrayBuilder(row)));
        JsonObjectBuilder json = BUILDERS.createObjectBuilder()
                .add("rows", BUILDERS.createArrayBuilder(table.rows()))
                .add("columns", BUILDERS.createArrayBuilder(table.columns()))
                .add("counts", counts)
                .add("weight", weighting.key())
                .add("shares", shares)
                .add("submissions", table.submissions());
        Association association = table.association();
        if (association == null) {
            return json.addNull("association").build();
        }
        return json.add(
                        "association",
                        BUILDERS.createObjectBuilder()
                                .add("chiSquare", association.chiSquare())
                                .add("degreesOfFreedom", association.degreesOfFreedom())
                                .add("probability", association.probability())
                                .add("cramersV", association.cramersV()))
                .build();
    }
}
