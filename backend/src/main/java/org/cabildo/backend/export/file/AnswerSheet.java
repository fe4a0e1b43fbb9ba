package org.cabildo.backend.export.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.backend.export.file.Column.Kind;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Topic;

/** A row for each answer. */
final class AnswerSheet implements Sheet {

    private final Contents contents;
    private final List<Field> profile;
    private final List<Told> told = new ArrayList<>();

    /** A column that is filled from the answer. */
    private record Told(Column column, Function<Spot, Cell> value) {}

    /** An answer and where it stands. */
    private record Spot(Handed of, Given given, Place place, Question question) {}

    AnswerSheet(Contents contents) {
        this.contents = contents;
        this.profile = ProfileFields.of(contents);
        Wording wording = contents.wording();
        List<Choice> lenses = contents.questionnaire().choices(Definition.LENSES);
        add(
                "answer",
                "#meta+id+answer",
                Kind.TEXT,
                spot -> Cell.of(spot.given().id().toString()));
        add(
                "segment",
                "#meta+segment",
                Kind.TEXT,
                spot -> named(
                        spot.place().segment().name(),
                        wording.label(spot.place().segment().label())));
        add(
                "topic",
                "#meta+topic",
                Kind.TEXT,
                spot -> spot.place()
                        .topic()
                        .map((Topic topic) -> named(topic.name(), wording.label(topic.label())))
                        .orElse(Cell.NOTHING));
        add(
                "repeat",
                "#meta+repeat",
                Kind.TEXT,
                spot -> spot.place()
                        .repeat()
                        .map((Repeat repeat) -> named(repeat.name(), wording.label(repeat.label())))
                        .orElse(Cell.NOTHING));
        add(
                "entry",
                "#meta+entry",
                Kind.TEXT,
                spot -> Cell.of(
                        spot.given().path().stream().map(String::valueOf).collect(Collectors.joining("."))));
        add(
                "question",
                "#meta+question",
                Kind.TEXT,
                spot -> Cell.of(spot.given().question()));
        add(
                "question_label",
                "#meta+question+label",
                Kind.TEXT,
                spot -> Cell.of(wording.label(spot.question().label())));
        add(
                "value",
                "#description+answer",
                Kind.TEXT,
                spot -> QuestionFields.value(
                        spot.question(),
                        spot.given().value(),
                        contents.questionnaire().choices(spot.question()),
                        wording));
        add(
                "answer_language",
                "#meta+language+answer",
                Kind.TEXT,
                spot -> Cell.of(spot.given().language()));
        add(
                "words",
                "#indicator+num+words",
                Kind.NUMBER,
                spot -> Cell.of(spot.given().words()));
        add(
                "lenses",
                "#group+affected",
                Kind.TEXT,
                spot -> Cell.of(wording.choices(String.join(" ", spot.given().lenses()), lenses)));
        add("use", "#meta+use", Kind.TEXT, spot -> Cell.of(spot.given().use()));
        add(
                "link",
                "#meta+url",
                Kind.TEXT,
                spot -> spot.question() instanceof Question.File
                        ? Cell.of(contents.links().apply(spot.given().id()))
                        : Cell.NOTHING);
    }

    private void add(String name, String hxl, Kind kind, Function<Spot, Cell> value) {
        String label = contents.wording().word(name);
        told.add(
                new Told(new Column(name, contents.wording().header(name, label), label, hxl, kind, List.of()), value));
    }

    private Cell named(String name, String label) {
        return Cell.of(contents.wording().header(name, label));
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns =
                new ArrayList<>(profile.stream().map(Field::column).toList());
        told.forEach(one -> columns.add(one.column()));
        return Headers.unique(columns);
    }

    @Override
    public void each(Taker taker) throws IOException {
        contents.submissions().each(submission -> {
            Row row = new Row(submission, 0, 0, List.of(), Map.of());
            List<Cell> before = profile.stream().map(field -> field.in(row)).toList();
            for (Given answer : submission.answers()) {
                Spot spot = spot(submission, answer);
                List<Cell> cells = new ArrayList<>(before);
                told.forEach(one -> cells.add(one.value().apply(spot)));
                taker.take(cells);
            }
        });
    }

    /** Every answer answers a question of the version that it was given to. */
    private Spot spot(Handed submission, Given answer) {
        Questionnaire questionnaire = contents.questionnaire();
        return new Spot(
                submission,
                answer,
                questionnaire.place(submission.version(), answer.question()).orElseThrow(),
                questionnaire.question(answer.question()).orElseThrow());
    }
}
