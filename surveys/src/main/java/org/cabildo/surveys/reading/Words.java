package org.cabildo.surveys.reading;

import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.expression.Type;
import org.cabildo.surveys.expression.Vocabulary;

/**
 * The vocabulary of one expression.
 *
 * @param all what is known about the definition's questions
 * @param lookedAt the question that {@code .} stands for
 * @param columns of the choices that are filtered
 */
record Words(Vocabulary all, Optional<String> lookedAt, Set<String> columns) implements Vocabulary {

    @Override
    public Type type(String question) {
        return all.type(question);
    }

    @Override
    public Optional<Set<String>> choices(String question) {
        return all.choices(question);
    }

    @Override
    public boolean hasColumn(String name) {
        return columns.contains(name);
    }
}
