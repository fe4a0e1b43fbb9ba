package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.tenancy.Tenants;

/** Deployed with the tests only: what the tallies say beside what the answers themselves say. */
@RequestScoped
@Path("rooms/{room}/counts")
public class RoomCountsResource {

    @PathParam("room")
    String room;

    @Inject
    Tenants tenants;

    @Inject
    Consultations consultations;

    @Inject
    Aggregates aggregates;

    @Inject
    AnswerCounts answers;

    /** Every way to count by up to three dimensions, narrowed at random; the lines are the ways that differ. */
    @GET
    public String differences(@QueryParam("seed") long seed) {
        tenants.enter(room);
        ConsultationView consultation = consultations.all().get(0);
        SelectionReader reader = new SelectionReader(consultation.definition());
        SplittableRandom random = new SplittableRandom(seed);
        List<String> differences = new ArrayList<>();
        for (List<Dimension> by : ways()) {
            Selection selection = Selection.ALL;
            for (Dimension dimension : Dimension.values()) {
                List<String> values = dimension == Dimension.WEEK ? List.of(thisWeek()) : reader.values(dimension);
                if (random.nextInt(4) == 0 && !values.isEmpty()) {
                    // The first few have answers.
                    selection = selection.and(dimension, values.get(random.nextInt(Math.min(4, values.size()))));
                }
            }
            for (Selection narrowed : List.of(Selection.ALL, selection)) {
                Aggregation told = aggregates.count(consultation, by, narrowed);
                Aggregation counted = answers.count(consultation, by, narrowed);
                if (!told.equals(counted)) {
                    differences.add(by + " " + narrowed + "\n  " + told + "\n  " + counted + "\n");
                }
            }
        }
        return String.join("", differences);
    }

    private static String thisWeek() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return "%d-W%02d".formatted(today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static List<List<Dimension>> ways() {
        List<List<Dimension>> ways = new ArrayList<>();
        for (Dimension first : Dimension.values()) {
            for (Dimension second : Dimension.values()) {
                for (Dimension third : Dimension.values()) {
                    ways.add(List.copyOf(new TreeSet<>(List.of(first, second, third))));
                }
            }
        }
        return ways.stream().distinct().toList();
    }
}
