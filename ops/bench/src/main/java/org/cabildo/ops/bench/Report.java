package org.cabildo.ops.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was measured, as tables in Markdown.
 *
 * @param questions of the consultation that was read
 * @param answers of the submission that was checked
 */
record Report(Scores scores, int questions, int answers) {

    /** What one change may cost in a form of 1,000 questions with 1,000 conditions, in ms. */
    private static final double LIMIT = 5;

    private static final Shape EVERYTHING = new Shape(1000, 998);
    private static final List<Integer> FEW = List.of(0, 1, 10, 100);
    private static final List<Integer> SIZES = List.of(50, 500, 5000);
    private static final String OURS = "ours";
    private static final String THEIRS = "javaRosa";

    List<String> lines() {
        List<String> lines = new ArrayList<>(consultation());
        lines.addAll(changes());
        lines.addAll(growth());
        lines.addAll(List.of("", limit()));
        return lines;
    }

    private List<String> consultation() {
        double reading = scores.of("reading");
        double checking = scores.of("checking");
        return List.of(
                "",
                "| " + ConsultationBenchmark.CONSULTATION + " | ms | each, µs |",
                "|---|--:|--:|",
                row("reading its " + questions + " questions", number(reading / 1000), number(reading / questions)),
                row(
                        "checking a submission of " + answers + " answers",
                        number(checking / 1000),
                        number(checking / answers)));
    }

    private List<String> changes() {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "| one change in a form of | conditions on it | ours, µs | each question looked at, µs | JavaRosa, µs"
                        + " | JavaRosa / ours |",
                "|--:|--:|--:|--:|--:|--:|"));
        for (int dependents : FEW) {
            SIZES.stream()
                    .filter(size -> dependents < size - 2)
                    .forEach(size -> lines.add(change(new Shape(size, dependents))));
        }
        lines.add(change(EVERYTHING));
        return lines;
    }

    private String change(Shape shape) {
        double ours = scores.of(OURS, shape);
        double theirs = scores.of(THEIRS, shape);
        return row(
                whole(shape.questions()),
                whole(shape.dependents()),
                number(ours),
                number(ours / (1 + shape.dependents())),
                number(theirs),
                number(theirs / ours));
    }

    private List<String> growth() {
        return List.of(
                "",
                "| cost in 5,000 questions / in 50, by conditions on what is changed | 0 | 1 | 10 |",
                "|---|--:|--:|--:|",
                growth("ours", OURS),
                growth("JavaRosa", THEIRS));
    }

    private String growth(String shown, String engine) {
        List<String> cells = new ArrayList<>(List.of(shown));
        for (int dependents : List.of(0, 1, 10)) {
            cells.add(number(
                    scores.of(engine, new Shape(5000, dependents)) / scores.of(engine, new Shape(50, dependents))));
        }
        return row(cells.toArray(String[]::new));
    }

    private String limit() {
        double ms = scores.of(OURS, EVERYTHING) / 1000;
        return "A change that all " + EVERYTHING.dependents() + " conditions of a form of "
                + whole(EVERYTHING.questions()) + " questions depend on takes " + number(ms) + " ms; " + number(LIMIT)
                + " ms are allowed, " + number(LIMIT / ms) + " times that.";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Three digits that mean something. */
    private static String number(double number) {
        int digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
