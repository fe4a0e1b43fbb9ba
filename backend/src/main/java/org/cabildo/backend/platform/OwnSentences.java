package org.cabildo.backend.platform;

import java.util.Locale;
import java.util.Optional;

/**
 * Knows what is said in the place of the product's sentences for problems, where their reader stands. Found as a service
 * ({@link java.util.ServiceLoader}): sentences are asked for on every floor, and who knows stands above this one.
 */
public interface OwnSentences {

    /**
     * A pattern as {@link java.text.MessageFormat} takes it; empty where the product's own is said.
     *
     * @param key such as {@code consultation-closed.detail} or {@code field.blank}; {@code reply.required} for what is
     *     wrong with an answer
     */
    Optional<String> pattern(String key, Locale language);
}
