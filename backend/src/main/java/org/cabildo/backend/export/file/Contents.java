package org.cabildo.backend.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cabildo.backend.export.file.Column.Kind;
import org.cabildo.surveys.definition.Question;

/**
 * What an export says, whatever the format.
 *
 * @param isSplit whether a question with several answers has a column for each choice beside its own
 * @param withNames whether names that respondents keep back are told
 * @param links the address of the file of an answer
 * @param counts the tables of {@link Shape#AGGREGATES}
 */
public record Contents(
        Shape shape,
        Questionnaire questionnaire,
        Wording wording,
        boolean isSplit,
        boolean withNames,
        Function<UUID, String> links,
        Submissions submissions,
        List<ListedSheet> counts) {

    static final String SUBMISSIONS = "submissions";

    public Contents {
        counts = List.copyOf(counts);
    }

    /** Whether a format that has one table in a file makes several. */
    public boolean isSeveral() {
        return shape == Shape.AGGREGATES || (shape == Shape.WIDE && questionnaire.hasRepeats());
    }

    /** How often writing such a file goes through all submissions. */
    public int passes(Format format) {
        if (format == Format.JSONL && shape == Shape.WIDE) {
            return 1;
        }
        return format == Format.XLSX ? sheetsBySegment().size() : sheets().size();
    }

    /** The first holds the rows by which the export is counted. */
    List<Sheet> sheets() {
        return switch (shape) {
            case WIDE -> wide(List.of(submissions(questionnaire.once())));
            case LONG -> List.of(new AnswerSheet(this));
            case AGGREGATES -> List.copyOf(counts);
        };
    }

    /** As {@link #sheets}, wide ones with a sheet for each segment behind that of who answered. */
    List<Sheet> sheetsBySegment() {
        if (shape != Shape.WIDE) {
            return sheets();
        }
        List<Sheet> first = new ArrayList<>();
        first.add(submissions(List.of()));
        questionnaire.bySegment().forEach((segment, questions) -> {
            List<Field> fields = new ArrayList<>();
            fields.add(ProfileFields.index(wording));
            fields.addAll(ProfileFields.of(this));
            fields.addAll(of(questions));
            first.add(new SubmissionSheet(segment.name(), fields, submissions));
        });
        return wide(first);
    }

    private Sheet submissions(List<Question> questions) {
        List<Field> fields = new ArrayList<>();
        fields.add(ProfileFields.index(wording));
        fields.addAll(ProfileFields.of(this));
        fields.addAll(of(questions));
        return new SubmissionSheet(SUBMISSIONS, fields, submissions);
    }

    private List<Sheet> wide(List<Sheet> first) {
        List<Sheet> sheets = new ArrayList<>(first);
        for (Questionnaire.Entries table : questionnaire.repeats()) {
            String around = table.outer() == null ? SUBMISSIONS : table.outer();
            List<Field> fields = new ArrayList<>();
            fields.add(ProfileFields.index(wording));
            fields.add(
                    Field.of("_parent_table_name", "#meta+parent+table", Kind.TEXT, wording, row -> Cell.of(around)));
            fields.add(Field.of(
                    "_parent_index", "#meta+parent+index", Kind.NUMBER, wording, row -> Cell.of(row.parent())));
            fields.add(ProfileFields.submission(wording));
            fields.add(Field.of(
                    "_entry",
                    "#meta+entry",
                    Kind.NUMBER,
                    wording,
                    row -> Cell.of(row.path().get(row.path().size() - 1))));
            fields.addAll(of(List.copyOf(table.questions().values())));
            sheets.add(new EntrySheet(table, fields, this));
        }
        return sheets;
    }

    private List<Field> of(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> QuestionFields.of(question, this).stream())
                .toList();
    }
}
