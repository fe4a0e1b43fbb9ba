package org.cabildo.backend.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cabildo.backend.export.file.Column.Kind;
import org.cabildo.backend.export.file.Handed.Received;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;

/** Who answered, when and how: the columns that stand before what was answered. Their names begin with _, as Kobo's do. */
final class ProfileFields {

    private ProfileFields() {}

    static List<Field> of(Contents contents) {
        Wording wording = contents.wording();
        List<Choice> groups = contents.questionnaire().choices(Definition.STAKEHOLDER_GROUPS);
        List<Choice> countries = contents.questionnaire().choices(Definition.COUNTRIES);
        boolean isLabelled = wording.isLabelled();
        List<Field> fields = new ArrayList<>();
        fields.add(submission(wording));
        fields.add(Field.of(
                "_submitted_at",
                "#date+submitted",
                Kind.MOMENT,
                wording,
                row -> new Cell.Moment(row.of().submittedAt())));
        fields.add(Field.of(
                "_organisation",
                "#org+name",
                Kind.TEXT,
                wording,
                row -> Cell.of(row.of().organisation())));
        fields.add(Field.of(
                "_group",
                isLabelled ? "#org+type+name" : "#org+type+code",
                Kind.TEXT,
                isLabelled ? List.of() : groups,
                wording,
                row -> Cell.of(wording.choice(row.of().group(), groups))));
        fields.add(Field.of(
                "_country",
                isLabelled ? "#country+name" : "#country+code+v_iso2",
                Kind.TEXT,
                isLabelled ? List.of() : countries,
                wording,
                row -> Cell.of(wording.choice(row.of().country(), countries))));
        fields.add(Field.of(
                "_language",
                "#meta+language",
                Kind.TEXT,
                wording,
                row -> Cell.of(row.of().language())));
        fields.add(Field.of(
                "_version",
                "#meta+version",
                Kind.NUMBER,
                wording,
                row -> Cell.of(row.of().version())));
        fields.add(Field.of(
                "_channel",
                "#channel+submission",
                Kind.TEXT,
                wording,
                row -> received(row, received -> Cell.of(received.channel()))));
        fields.add(Field.of(
                "_received_on",
                "#date+received",
                Kind.DAY,
                wording,
                row -> received(row, received -> new Cell.Day(received.on()))));
        if (contents.withNames()) {
            fields.add(Field.of(
                    "_source",
                    "#meta+source",
                    Kind.TEXT,
                    wording,
                    row -> received(row, received -> Cell.of(received.source()))));
        }
        return fields;
    }

    static Field index(Wording wording) {
        return Field.of("_index", "#meta+index", Kind.NUMBER, wording, row -> Cell.of(row.index()));
    }

    static Field submission(Wording wording) {
        return Field.of(
                "_submission",
                "#meta+id+submission",
                Kind.TEXT,
                wording,
                row -> Cell.of(row.of().id().toString()));
    }

    private static Cell received(Row row, Function<Received, Cell> value) {
        Received received = row.of().received();
        return received == null ? Cell.NOTHING : value.apply(received);
    }
}
