package org.cabildo.ui.publication;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.cabildo.backend.publication.PublicFigures;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/**
 * How many organisations of each country spoke to each theme, as far as it is told.
 *
 * @param columns countries, those that are told together last
 */
record MatrixTable(List<Column> columns, List<Part> parts) {

    private static final int SHADES = 4;

    /** @param code shown in place of the name where there is little room; empty for none */
    record Column(Set<String> countries, String code, String name) {}

    /** The themes of a segment. */
    record Part(Told title, List<Line> lines) {}

    /** @param total of what is told */
    record Line(Told theme, List<Field> fields, String total) {}

    /**
     * @param shown empty where nothing is told
     * @param shade from 0, nothing, to 4, the largest number of the table
     */
    record Field(String shown, int shade) {}

    /** Whether any number of a country is told; otherwise the table says nothing. */
    public boolean isTold() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> line.fields().stream())
                .anyMatch(field -> !field.shown().isEmpty());
    }

    static MatrixTable of(Definition definition, PublicFigures figures, List<Column> columns, Names names, Teller say) {
        long largest = definition.topics().stream()
                .flatMap(topic -> figures.theme(topic.name()).stream())
                .mapToLong(told -> told.count())
                .max()
                .orElse(1);
        List<Part> parts = definition.segments().stream()
                .filter(segment -> !segment.topics().isEmpty())
                .map(segment -> part(segment, figures, columns, names, say, largest))
                .toList();
        return new MatrixTable(columns, parts);
    }

    private static Part part(
            Segment segment, PublicFigures figures, List<Column> columns, Names names, Teller say, long largest) {
        return new Part(
                names.segment(segment.name()),
                segment.topics().stream()
                        .map(topic -> line(topic, figures, columns, names, say, largest))
                        .toList());
    }

    private static Line line(
            Topic topic, PublicFigures figures, List<Column> columns, Names names, Teller say, long largest) {
        long total = figures.onTheme(topic.name());
        return new Line(
                names.topic(topic.name()),
                columns.stream()
                        .map(column -> field(figures.theme(topic.name(), column.countries()), say, largest))
                        .toList(),
                total == 0 ? "" : say.number(total));
    }

    private static Field field(OptionalLong told, Teller say, long largest) {
        return told.isEmpty()
                ? new Field("", 0)
                : new Field(say.number(told.getAsLong()), (int)
                        Math.ceil(SHADES * Math.sqrt((double) told.getAsLong() / largest)));
    }
}
