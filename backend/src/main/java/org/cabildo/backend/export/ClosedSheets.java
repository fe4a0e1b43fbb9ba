package org.cabildo.backend.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.statistics.Association;
import org.cabildo.backend.aggregation.statistics.Given;
import org.cabildo.backend.aggregation.statistics.Numbers;
import org.cabildo.backend.export.file.Cell;
import org.cabildo.backend.export.file.Column;
import org.cabildo.backend.export.file.Column.Kind;
import org.cabildo.backend.export.file.ListedSheet;
import org.cabildo.backend.export.file.Wording;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;

/** What closed questions come to, as tables: means and quartiles, and each two of those with a list beside each other. */
final class ClosedSheets {

    private static final MathContext DIGITS = new MathContext(6);

    private static final List<Cell> NO_ASSOCIATION = List.of(Cell.NOTHING, Cell.NOTHING, Cell.NOTHING, Cell.NOTHING);

    private final Definition definition;
    private final Wording wording;
    private final List<String> sealed;

    /** @param sealed questions of which nothing is told */
    ClosedSheets(Definition definition, Wording wording, List<String> sealed) {
        this.definition = definition;
        this.wording = wording;
        this.sealed = List.copyOf(sealed);
    }

    /** Those whose answers are numbers. */
    List<Question> numbers() {
        return asked(question -> question instanceof Question.Range
                || question instanceof Question.WholeNumber
                || question instanceof Question.DecimalNumber
                || question instanceof Question.Year);
    }

    /** Those with a list of answers that are asked once. */
    List<Question> listed() {
        return asked(Question.OfList.class::isInstance).stream()
                .filter(question -> definition
                        .contents()
                        .place(question.name())
                        .flatMap(Place::repeat)
                        .isEmpty())
                .toList();
    }

    private List<Question> asked(Predicate<Question> kind) {
        return definition.places().keySet().stream()
                .filter(kind)
                .filter(question -> !sealed.contains(question.name()))
                .toList();
    }

    /** @param given question, value, number */
    ListedSheet numbers(List<Object[]> given) {
        List<Column> columns = new ArrayList<>(List.of(
                column("question", "#meta+question", Kind.TEXT),
                column("question_label", "#meta+question+label", Kind.TEXT),
                column("answers", "#indicator+num+answers", Kind.NUMBER)));
        for (String figure :
                List.of("mean", "median", "lower_quartile", "upper_quartile", "least", "most", "deviation")) {
            columns.add(column(figure, "#indicator+num+" + figure, Kind.NUMBER));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Question question : numbers()) {
            List<Given> answers = given.stream()
                    .filter(row -> question.name().equals(row[0]))
                    .flatMap(row -> LongStream.range(0, ((Number) row[2]).longValue())
                            .mapToObj(one -> new Given((String) row[1], 1)))
                    .toList();
            if (!answers.isEmpty()) {
                Numbers numbers = Numbers.of(answers);
                rows.add(List.of(
                        Cell.of(question.name()),
                        Cell.of(wording.label(question.label())),
                        Cell.of(answers.size()),
                        amount(numbers.mean()),
                        amount(numbers.median()),
                        amount(numbers.lowerQuartile()),
                        amount(numbers.upperQuartile()),
                        amount(numbers.least()),
                        amount(numbers.most()),
                        amount(numbers.deviation())));
            }
        }
        return new ListedSheet("numbers", columns, rows);
    }

    /**
     * How many submissions answer this to the one question and that to the other, and whether the two have to do with each
     * other, where the counts allow it: the same in each row of two questions.
     *
     * @param given question, value, other question, value, number of submissions
     */
    ListedSheet crossed(List<Object[]> given) {
        List<Column> columns = List.of(
                column("question", "#meta+question", Kind.TEXT),
                column("code", "#meta+code", Kind.TEXT),
                column("code_label", "#meta+code+label", Kind.TEXT),
                column("against", "#meta+question+against", Kind.TEXT),
                column("against_code", "#meta+code+against", Kind.TEXT),
                column("against_code_label", "#meta+code+against+label", Kind.TEXT),
                column("submissions", "#indicator+num+submissions", Kind.NUMBER),
                column("chi_square", "#indicator+num+chi_square", Kind.NUMBER),
                column("degrees_of_freedom", "#indicator+num+degrees_of_freedom", Kind.NUMBER),
                column("probability", "#indicator+num+probability", Kind.NUMBER),
                column("cramers_v", "#indicator+num+cramers_v", Kind.NUMBER));
        List<List<Cell>> rows = new ArrayList<>();
        List<Question> listed = listed();
        for (int one = 0; one < listed.size(); one++) {
            for (int other = one + 1; other < listed.size(); other++) {
                cross(listed.get(one), listed.get(other), given, rows);
            }
        }
        return new ListedSheet("crossed", columns, rows);
    }

    private void cross(Question one, Question other, List<Object[]> given, List<List<Cell>> rows) {
        List<String> down = names(one);
        List<String> across = names(other);
        long[][] counts = new long[down.size()][across.size()];
        for (Object[] row : given) {
            if (one.name().equals(row[0]) && other.name().equals(row[2])) {
                count(counts, places(one, down, row[1]), places(other, across, row[3]), ((Number) row[4]).longValue());
            } else if (one.name().equals(row[2]) && other.name().equals(row[0])) {
                count(counts, places(one, down, row[3]), places(other, across, row[1]), ((Number) row[4]).longValue());
            }
        }
        if (Arrays.stream(counts).flatMapToLong(Arrays::stream).sum() == 0) {
            return;
        }
        boolean isOneEach = !(one instanceof Question.SelectMultiple) && !(other instanceof Question.SelectMultiple);
        List<Cell> association =
                isOneEach ? Association.of(counts).map(ClosedSheets::cells).orElse(NO_ASSOCIATION) : NO_ASSOCIATION;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                List<Cell> cells = new ArrayList<>(List.of(
                        Cell.of(one.name()),
                        Cell.of(down.get(row)),
                        Cell.of(label(one, down.get(row))),
                        Cell.of(other.name()),
                        Cell.of(across.get(column)),
                        Cell.of(label(other, across.get(column))),
                        Cell.of(counts[row][column])));
                cells.addAll(association);
                rows.add(cells);
            }
        }
    }

    private static List<Cell> cells(Association association) {
        return List.of(
                amount(association.chiSquare()),
                Cell.of(association.degreesOfFreedom()),
                amount(association.probability()),
                amount(association.cramersV()));
    }

    private static void count(long[][] counts, List<Integer> rows, List<Integer> columns, long number) {
        rows.forEach(row -> columns.forEach(column -> counts[row][column] += number));
    }

    /** Of what is put in order, what came first; what an earlier version offered has no place. */
    private static List<Integer> places(Question question, List<String> names, Object stored) {
        Stream<String> codes = Arrays.stream(String.valueOf(stored).split(" ", -1));
        return (question instanceof Question.Rank ? codes.limit(1) : codes)
                .map(names::indexOf)
                .filter(place -> place >= 0)
                .toList();
    }

    private static List<String> names(Question question) {
        return list(question).stream()
                .flatMap(choices -> choices.choices().stream())
                .map(Choice::name)
                .toList();
    }

    private static Optional<ChoiceList> list(Question question) {
        return question instanceof Question.OfList of ? Optional.of(of.choices()) : Optional.empty();
    }

    private String label(Question question, String code) {
        return list(question)
                .flatMap(choices -> choices.choice(code))
                .map(Choice::label)
                .map(wording::label)
                .orElse("");
    }

    private static Cell amount(double number) {
        return new Cell.Amount(new BigDecimal(number).round(DIGITS));
    }

    private Column column(String name, String hxl, Kind kind) {
        return new Column(name, wording.header(name, wording.word(name)), wording.word(name), hxl, kind, List.of());
    }
}
