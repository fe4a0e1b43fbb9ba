package org.cabildo.backend.export.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cabildo.backend.export.file.Column.Kind;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reply.AttachedFile;

/**
 * The columns of one question: its answer; what is made of that, {@code question/part} as in KoboToolbox and ODK; and, beside
 * it, how its author allowed it to be used.
 */
final class QuestionFields {

    private static final List<String> POINT = List.of("latitude", "longitude", "altitude", "accuracy");
    private static final List<String> POINT_TAGS =
            List.of("#geo+lat", "#geo+lon", "#geo+elevation", "#indicator+num+accuracy");

    private final Question question;
    private final Wording wording;
    private final boolean isSplit;
    private final Function<UUID, String> links;
    private final List<Choice> choices;
    private final List<Field> fields = new ArrayList<>();

    private QuestionFields(Question question, Contents contents) {
        this.question = question;
        this.wording = contents.wording();
        this.isSplit = contents.isSplit();
        this.links = contents.links();
        this.choices = contents.questionnaire().choices(question);
    }

    static List<Field> of(Question question, Contents contents) {
        QuestionFields of = new QuestionFields(question, contents);
        of.fill();
        return of.fields;
    }

    private void fill() {
        String label = wording.label(question.label());
        boolean isNamed = question instanceof Question.OfList && wording.isLabelled();
        fields.add(new Field(
                new Column(
                        question.name(),
                        wording.header(question.name(), label),
                        label,
                        tag(),
                        kind(question),
                        isNamed || question instanceof Question.SelectMultiple || question instanceof Question.Rank
                                ? List.of()
                                : choices),
                row -> answered(row, given -> value(question, given.value(), choices, wording))));
        parts(label);
        if (question instanceof Question.File) {
            part(
                    ".link",
                    wording.word("link"),
                    "#meta+url",
                    Kind.TEXT,
                    label,
                    given -> Cell.of(links.apply(given.id())));
        }
        part(".use", wording.word("use"), "#meta+use", Kind.TEXT, label, given -> Cell.of(given.use()));
    }

    private void parts(String label) {
        if (question instanceof Question.GeoPoint) {
            for (int i = 0; i < POINT.size(); i++) {
                int place = i;
                part("/" + POINT.get(i), wording.word(POINT.get(i)), POINT_TAGS.get(i), Kind.NUMBER, label, given -> {
                    String[] parts = given.value().split(" ");
                    return place < parts.length ? Cell.number(parts[place]) : Cell.NOTHING;
                });
            }
        }
        if (isSplit && (question instanceof Question.SelectMultiple || question instanceof Question.Rank)) {
            choices.forEach(choice -> part(
                    "/" + choice.name(),
                    wording.label(choice.label()),
                    "#indicator+num",
                    Kind.NUMBER,
                    label,
                    given -> chosen(choice, given)));
        }
    }

    /** 1 or 0; of what is put in order, its place from 1, and nothing where it has none. */
    private Cell chosen(Choice choice, Given given) {
        int place = Arrays.asList(given.value().split(" ")).indexOf(choice.name());
        if (question instanceof Question.Rank) {
            return place < 0 ? Cell.NOTHING : Cell.of(place + 1L);
        }
        return Cell.of(place < 0 ? 0 : 1);
    }

    private void part(String suffix, String word, String tag, Kind kind, String label, Function<Given, Cell> value) {
        String name = question.name() + suffix;
        String whole = label + " – " + word;
        fields.add(new Field(
                new Column(name, wording.header(name, whole), whole, tag + "+" + question.name(), kind, List.of()),
                row -> answered(row, value)));
    }

    private Cell answered(Row row, Function<Given, Cell> value) {
        Given given = row.answers().get(question.name());
        return given == null ? Cell.NOTHING : value.apply(given);
    }

    static Kind kind(Question question) {
        if (question instanceof Question.Date) {
            return Kind.DAY;
        }
        return isNumber(question) ? Kind.NUMBER : Kind.TEXT;
    }

    private static boolean isNumber(Question question) {
        return question instanceof Question.WholeNumber
                || question instanceof Question.DecimalNumber
                || question instanceof Question.Range
                || question instanceof Question.Year;
    }

    static Cell value(Question question, String stored, List<Choice> choices, Wording wording) {
        if (isNumber(question)) {
            return Cell.number(stored);
        }
        if (question instanceof Question.Date) {
            return Cell.day(stored);
        }
        if (question instanceof Question.SelectOne) {
            return Cell.of(wording.choice(stored, choices));
        }
        if (question instanceof Question.OfList) {
            return Cell.of(wording.choices(stored, choices));
        }
        if (question instanceof Question.File) {
            return Cell.of(AttachedFile.parse(stored).map(AttachedFile::name).orElse(stored));
        }
        return Cell.of(stored);
    }

    /** As the definition says, or the hashtag that fits its kind, with the question's name. */
    private String tag() {
        String own = question.asked().origin().hxl().replace(" ", "");
        return own.isEmpty() ? kindOfTag() + "+" + question.name() : own;
    }

    private String kindOfTag() {
        if (isNumber(question)) {
            return question instanceof Question.Year ? "#date+year" : "#indicator+num";
        }
        if (question instanceof Question.Date) {
            return "#date";
        }
        if (question instanceof Question.GeoPoint) {
            return "#geo+coord";
        }
        if (question instanceof Question.Email) {
            return "#contact+email";
        }
        if (question instanceof Question.Phone) {
            return "#contact+phone";
        }
        if (question instanceof Question.Url) {
            return "#contact+url";
        }
        return "#description";
    }
}
