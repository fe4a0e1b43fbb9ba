package org.cabildo.surveys.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What leads every name in a template, so that it can be used more than once. A template knows nothing of the
 * definitions that use it: what its conditions refer to is its own.
 *
 * @param text such as {@code s1_}; empty outside a template
 * @param use where the template is used, or null outside a template
 */
record Prefix(String text, @Nullable Position use) {

    static final Prefix NONE = new Prefix("", null);

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{");

    String name(String name) {
        return text + name;
    }

    String expression(String source) {
        return REFERENCE.matcher(source).replaceAll(Matcher.quoteReplacement("${" + text));
    }

    Optional<Position> usedAt() {
        return Optional.ofNullable(use);
    }
}
