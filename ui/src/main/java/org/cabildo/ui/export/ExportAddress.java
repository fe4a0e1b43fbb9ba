package org.cabildo.ui.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.ui.shell.Whereabouts;

/** The addresses of the exports of the consultation in which the page stands. */
final class ExportAddress {

    static final String PAGE = "staff/exports";

    private ExportAddress() {}

    /** The page that offers to export this selection; its parameters are those of the results' pages. */
    static String page(Selection selection) {
        String parameters = Stream.of(Dimension.values())
                .flatMap(dimension -> selection.on(dimension).stream()
                        .map(value -> dimension.key() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        String path = Whereabouts.here().consultationPath() + "/" + PAGE;
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** Where the file is fetched, as a program would: what breaks off goes on where it was. */
    static String file(UUID export) {
        Whereabouts here = Whereabouts.here();
        return "api/v1/tenants/%s/consultations/%s/exports/%s/file"
                .formatted(here.tenant().name(), here.consultation().name(), export);
    }
}
