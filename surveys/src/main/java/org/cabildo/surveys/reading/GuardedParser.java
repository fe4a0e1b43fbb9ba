package org.cabildo.surveys.reading;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Stops at what a definition never needs and an attack does: aliases, which let a small file unfold to gigabytes, and
 * nesting so deep that whoever walks it runs out of stack.
 */
final class GuardedParser implements Parser {

    static final int MAX_DEPTH = 30;

    private final Parser parser;
    private int depth;

    GuardedParser(LoadSettings settings, StreamReader reader) {
        this.parser = new ParserImpl(settings, reader);
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case Alias -> throw refused("an alias (*name)", event);
            case MappingStart, SequenceStart -> deeper(event);
            case MappingEnd, SequenceEnd -> depth--;
            default -> {}
        }
        return event;
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    private void deeper(Event event) {
        if (++depth > MAX_DEPTH) {
            throw refused("nesting deeper than " + MAX_DEPTH + " levels", event);
        }
    }

    private static ParserException refused(String what, Event event) {
        Optional<Mark> where = event.getStartMark();
        return new ParserException(what + " is not allowed", where);
    }
}
