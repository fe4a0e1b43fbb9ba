package org.cabildo.backend.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Conditions;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Sha256;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What everyone may read, over HTTP and without a token, where the organiser has opened the public page. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicResource {

    private static final String CSV = "text/csv;charset=utf-8";

    private static final Set<Dimension> NARROWED_BY = Set.of(Dimension.TOPIC, Dimension.COUNTRY, Dimension.GROUP);

    @PathParam("consultation")
    String consultation;

    @Context
    Request request;

    @Context
    UriInfo address;

    @Inject
    Consultations consultations;

    @Inject
    PublicResults results;

    @GET
    @Operation(summary = "Which states of the figures were published, the last first")
    public Response states() {
        ConsultationView view = consultations.named(consultation);
        return kept(PublicJson.contents(view, results.states(view)).toString(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("states/{number}")
    @Operation(
            summary =
                    "The figures as they were published then: organisations by country, by group, by theme and country,"
                            + " and by what they answered to closed questions."
                            + " Countries and groups that are told together stand in one list; what is not told is missing")
    public Response state(@PathParam("number") String number) {
        return kept(PublicJson.state(found(number)).toString(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("states/{number}/{table}.csv")
    @Produces(CSV)
    @Operation(summary = "One table of a state: countries, groups, themes or closed (questions)")
    public Response table(@PathParam("number") String number, @PathParam("table") String table) {
        PublicFigures figures = found(number).figures();
        String text = switch (table) {
            case "countries" -> PublicCsv.countries(figures);
            case "groups" -> PublicCsv.groups(figures);
            case "themes" -> PublicCsv.themes(figures);
            case "closed" -> PublicCsv.closed(figures);
            default -> throw new ProblemException(ProblemType.NOT_FOUND);
        };
        return kept(text, CSV);
    }

    @GET
    @Path("answers")
    @Operation(
            summary =
                    "The answers that their authors allow to be quoted and an editor released, narrowed by topic, country"
                            + " and group as far as these are shown. Where a passage is not shown stands […]")
    public Response answers() {
        return kept(PublicJson.answers(wanted()).toString(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("answers.csv")
    @Produces(CSV)
    @Operation(summary = "The released answers as a table")
    public Response answerTable() {
        return kept(PublicCsv.answers(wanted()), CSV);
    }

    private List<PublicAnswer> wanted() {
        ConsultationView view = consultations.named(consultation);
        SelectionReader reader = new SelectionReader(view.definition());
        reader.refuseOthers(address.getQueryParameters(), Set.of());
        Selection selection = reader.selection(address.getQueryParameters()::getFirst);
        selection.values().keySet().stream()
                .filter(dimension -> !NARROWED_BY.contains(dimension))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            ProblemType.UNKNOWN_DIMENSION, FieldProblem.shown(other.key()), "topic, country, group");
                });
        return results.answers(
                view,
                new AnswerFilter(
                        selection.on(Dimension.TOPIC).orElse(null),
                        selection.on(Dimension.COUNTRY).orElse(null),
                        selection.on(Dimension.GROUP).orElse(null)));
    }

    private PublicState found(String number) {
        ConsultationView view = consultations.named(consultation);
        return results.states(view).stream()
                .filter(state -> String.valueOf(state.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Everyone may keep it and has to ask whether it is still so: an answer that was withdrawn is gone at once. */
    private Response kept(String content, String type) {
        EntityTag tag = new EntityTag(Sha256.hex(content).substring(0, 32));
        CacheControl askAgain = new CacheControl();
        askAgain.setNoCache(true);
        return Conditions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(content, type).tag(tag))
                .cacheControl(askAgain)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
