package org.cabildo.surveys.reply;

import org.cabildo.surveys.definition.Definition;

/** Parses once, at the door: nothing past this class sees raw strings. */
final class ReplyReader {

    private final Definition definition;

    ReplyReader(Definition definition) {
        this.definition = definition;
    }

    Reply read(RawReply raw) throws ReplyRefused {
        throw new UnsupportedOperationException(definition.name() + raw);
    }
}
