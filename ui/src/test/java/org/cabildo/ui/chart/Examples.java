package org.cabildo.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A chart of each kind, with words that would do harm if they were not escaped. */
final class Examples {

    static final String HOSTILE = "<script>alert('a & \"b\"')</script>";

    private Examples() {}

    static Stream<Chart> all() {
        return Stream.of(bars(), comparedBars(), diverging(), columns(), heat(), map());
    }

    static BarChart bars() {
        return new BarChart(
                heading("bars", "Stakeholder group"),
                List.of("Submissions"),
                List.of(
                        row("Local authority or municipality", 40),
                        row("National institution for the promotion and protection of human rights", 12),
                        row("Private sector " + HOSTILE, 1),
                        row("Academia", 0)));
    }

    static BarChart comparedBars() {
        return new BarChart(
                heading("compared", "Theme"),
                List.of("Peru", "Refugee-led organisations in all countries"),
                List.of(row("Access to asylum", 30, 7), row("Documents", 4, 12)));
    }

    static DivergingChart diverging() {
        return new DivergingChart(
                heading("diverging", "Question"),
                List.of("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"),
                List.of(
                        row("Municipalities have the means that they need", 10, 20, 5, 30, 8),
                        row("Nobody", 0, 0, 0, 0, 0)));
    }

    static ColumnChart columns() {
        return new ColumnChart(
                heading("columns", "Week"),
                List.of("Submissions"),
                IntStream.range(0, 14)
                        .mapToObj(week -> row((week + 1) + " Mar", (week * 7) % 11))
                        .toList());
    }

    static HeatChart heat() {
        return new HeatChart(
                heading("heat", "Country"),
                List.of("Access to asylum", "Documents", "Work"),
                List.of(row("Peru", 1, 25, 7), row("St. Vincent & Grenadines", 0, 3, 11)));
    }

    static MapChart map() {
        List<MapChart.Country> countries = new ArrayList<>();
        List<String> codes =
                List.of("BR", "CO", "PE", "AG", "BB", "KN", "VC", "LC", "DM", "GD", "TT", "MX", "JM", "HT");
        for (String code : codes) {
            int value = countries.size() % 9 * (countries.size() % 9);
            countries.add(new MapChart.Country(
                    code,
                    code.equals("VC") ? "St. Vincent & Grenadines" : code,
                    new Amount(value, String.valueOf(value), null)));
        }
        return new MapChart(heading("map", "Country"), "Submissions", countries, "none");
    }

    private static Heading heading(String name, String rows) {
        return new Heading(name, "Submissions by " + rows + " & more", "Most: " + HOSTILE, rows);
    }

    private static Row row(String label, int... values) {
        return new Row(
                label,
                IntStream.of(values)
                        .mapToObj(value -> new Amount(value, String.valueOf(value), "t/a?x=" + value + "&y=\"1\""))
                        .toList());
    }
}
