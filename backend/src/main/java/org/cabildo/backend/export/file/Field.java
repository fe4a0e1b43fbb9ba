package org.cabildo.backend.export.file;

import java.util.List;
import java.util.function.Function;
import org.cabildo.backend.export.file.Column.Kind;
import org.cabildo.surveys.definition.Choice;

/** A column and how it is filled. */
record Field(Column column, Function<Row, Cell> value) {

    Cell in(Row row) {
        return value.apply(row);
    }

    /** A column that is in every questionnaire. */
    static Field of(String name, String hxl, Kind kind, Wording wording, Function<Row, Cell> value) {
        return of(name, hxl, kind, List.of(), wording, value);
    }

    /** As above, with named values. */
    static Field of(
            String name, String hxl, Kind kind, List<Choice> codes, Wording wording, Function<Row, Cell> value) {
        String label = wording.word(name);
        return new Field(new Column(name, wording.header(name, label), label, hxl, kind, codes), value);
    }
}
