package org.cabildo.surveys.reply;

import java.util.OptionalInt;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;

/**
 * The typed reply to one question in one submission, and one entry where the question stands in a repeat.
 *
 * @param entry which entry of the repeat, from 0; empty outside a repeat
 */
public record Answer(Question question, Place place, OptionalInt entry, Value value) {}
