package org.cabildo.surveys.reading;

import java.util.Comparator;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A place in a file, as editors write it.
 *
 * @param line from 1
 * @param column in characters (Unicode code points), from 1
 */
record Position(String file, int line, int column) {

    static final Comparator<Position> IN_FILE =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    static Position start(String file) {
        return new Position(file, 1, 1);
    }

    static Position of(Mark mark) {
        return new Position(mark.getName(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Position of(Node node) {
        return of(node.getStartMark().orElseThrow());
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
