package org.cabildo.ui.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.Weighting;
import org.cabildo.ui.shell.Whereabouts;

/** The addresses of the results of the consultation in which the page stands: a view can be sent as a link. */
final class ResultsAddress {

    static final String MEASURE = "measure";

    /** Before the names of what the second of two selections is narrowed by. */
    static final String OTHER = "with.";

    /** Of the page of two closed questions, as the API has them. */
    static final String OF = "of";

    static final String AGAINST = "against";
    static final String WEIGHT = "weight";

    private ResultsAddress() {}

    /** A page of results, narrowed. */
    static String of(Tab tab, Selection selection, Measure measure) {
        List<String> parameters = parameters(selection, "");
        if (measure != Measure.SUBMISSIONS && tab != Tab.ANSWERS) {
            parameters.add(MEASURE + "=" + measure.key());
        }
        return path(tab.path(), parameters);
    }

    static String answers(Selection selection) {
        return of(Tab.ANSWERS, selection, Measure.SUBMISSIONS);
    }

    /** Two selections beside each other. */
    static String compare(Selection one, Selection other, Measure measure) {
        List<String> parameters = parameters(one, "");
        parameters.addAll(parameters(other, OTHER));
        if (measure != Measure.SUBMISSIONS) {
            parameters.add(MEASURE + "=" + measure.key());
        }
        return path(Tab.COMPARE.path(), parameters);
    }

    /**
     * Two closed questions beside each other.
     *
     * @param of the name of the one, whose answers go down; empty for the first that there is, as is
     * @param against the name of the other, whose answers go across
     */
    static String cross(Selection selection, String of, String against, Weighting weighting) {
        List<String> parameters = parameters(selection, "");
        if (!of.isEmpty()) {
            parameters.add(OF + "=" + URLEncoder.encode(of, StandardCharsets.UTF_8));
        }
        if (!against.isEmpty()) {
            parameters.add(AGAINST + "=" + URLEncoder.encode(against, StandardCharsets.UTF_8));
        }
        if (weighting != Weighting.ANSWER) {
            parameters.add(WEIGHT + "=" + weighting.key());
        }
        return path(Tab.CROSS.path(), parameters);
    }

    /** Where this selection is taken away as a file. */
    static String exports(Selection selection) {
        return path("staff/exports", parameters(selection, ""));
    }

    private static List<String> parameters(Selection selection, String before) {
        List<String> parameters = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            selection
                    .on(dimension)
                    .ifPresent(value -> parameters.add(
                            before + dimension.key() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return parameters;
    }

    private static String path(String page, List<String> parameters) {
        String path = Whereabouts.here().consultationPath() + "/" + page;
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }
}
