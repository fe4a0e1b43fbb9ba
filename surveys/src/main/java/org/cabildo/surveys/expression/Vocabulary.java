package org.cabildo.surveys.expression;

import java.util.Optional;
import java.util.Set;

/** What is known about the names in an expression when it is parsed, so that mistakes are found before any answer. */
public interface Vocabulary {

    /** Nothing is known: every name may be anything, and nothing is refused for its type. */
    Vocabulary UNKNOWN = question -> Type.ANY;

    /** What the answer to this question is; {@link Type#ANY} for a name that nobody knows. */
    Type type(String question);

    /** The names of what can be chosen there; empty if it is no choice, or not known. */
    default Optional<Set<String>> choices(String question) {
        return Optional.empty();
    }

    /** What {@code .} stands for: the question whose answer is looked at; empty where there is none. */
    default Optional<String> lookedAt() {
        return Optional.empty();
    }

    /** Whether this bare word names a column of the choices that a {@code choice_filter} goes through. */
    default boolean hasColumn(String name) {
        return false;
    }
}
