package org.cabildo.backend.publication;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cabildo.backend.aggregation.disclosure.Told;
import org.jspecify.annotations.Nullable;

/** What is public, for spreadsheets: RFC 4180, in UTF-8; what a spreadsheet would calculate is text. */
final class PublicCsv {

    private static final String FORMULA = "=+-@\t\r";

    private PublicCsv() {}

    /** Countries that are told together stand in one cell, with spaces between them. */
    static String countries(PublicFigures figures) {
        return parts("countries", figures.told().countries());
    }

    static String groups(PublicFigures figures) {
        return parts("groups", figures.told().groups());
    }

    /** What is not told has no row. */
    static String themes(PublicFigures figures) {
        return written(csv -> {
            csv.printRecord("theme", "countries", "organisations");
            for (String theme : new TreeMap<>(figures.told().themes()).keySet()) {
                for (Told<String> part : figures.theme(theme)) {
                    csv.printRecord(theme, names(part), part.count());
                }
            }
        });
    }

    /** What is not told has no row; values that are told together stand in one field. */
    static String closed(PublicFigures figures) {
        return written(csv -> {
            csv.printRecord("question", "values", "organisations");
            for (String question : new TreeMap<>(figures.closed()).keySet()) {
                for (Told<String> part : figures.closed().getOrDefault(question, List.of())) {
                    csv.printRecord(question, names(part), part.count());
                }
            }
        });
    }

    static String answers(List<PublicAnswer> answers) {
        return written(csv -> {
            csv.printRecord(
                    "id",
                    "segment",
                    "topic",
                    "question",
                    "entry",
                    "organisation",
                    "country",
                    "group",
                    "language",
                    "text");
            for (PublicAnswer answer : answers) {
                csv.printRecord(
                        answer.id(),
                        answer.segment(),
                        answer.topicOrNull(),
                        answer.question(),
                        answer.entryOrNull(),
                        asText(answer.organisationOrNull()),
                        answer.countryOrNull(),
                        answer.groupOrNull(),
                        answer.language(),
                        asText(answer.text()));
            }
        });
    }

    private static String parts(String heading, List<Told<String>> parts) {
        return written(csv -> {
            csv.printRecord(heading, "organisations");
            for (Told<String> part : parts) {
                csv.printRecord(names(part), part.count());
            }
        });
    }

    private static String names(Told<String> part) {
        return String.join(" ", part.cells().stream().sorted().toList());
    }

    private static @Nullable String asText(@Nullable String value) {
        return value == null || value.isEmpty() || FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    private interface Rows {

        void print(CSVPrinter csv) throws IOException;
    }

    private static String written(Rows rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            rows.print(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not break", impossible);
        }
        return text.toString();
    }
}
