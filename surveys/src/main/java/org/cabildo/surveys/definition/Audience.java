package org.cabildo.surveys.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom a question is for. As long as it is not known who answers, as in a preview, it is asked.
 *
 * @param groups names of stakeholder groups; empty for all of them
 * @param countries names of countries; empty for all of them
 */
public record Audience(List<String> groups, List<String> countries) {

    public static final Audience EVERYONE = new Audience(List.of(), List.of());

    public Audience {
        groups = List.copyOf(groups);
        countries = List.copyOf(countries);
    }

    /** Those whom both are for; none, where they have nobody in common. */
    public Optional<Audience> and(Audience other) {
        boolean nobody = apart(groups, other.groups) || apart(countries, other.countries);
        return nobody
                ? Optional.empty()
                : Optional.of(new Audience(common(groups, other.groups), common(countries, other.countries)));
    }

    private static boolean apart(List<String> some, List<String> others) {
        return !some.isEmpty() && !others.isEmpty() && common(some, others).isEmpty();
    }

    private static List<String> common(List<String> some, List<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        return some.stream().filter(others::contains).toList();
    }

    /** The same as a condition on {@link Profile}'s names; none if it is for everyone. */
    public Optional<String> condition() {
        List<String> conditions = new ArrayList<>();
        oneOf(Profile.STAKEHOLDER_GROUP, groups).ifPresent(conditions::add);
        oneOf(Profile.COUNTRY, countries).ifPresent(conditions::add);
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", conditions));
    }

    private static Optional<String> oneOf(String name, List<String> values) {
        String reference = "${" + name + "}";
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream()
                        .map(value -> " or " + reference + " = '" + value + "'")
                        .collect(Collectors.joining("", "(" + reference + " = ''", ")")));
    }
}
