package org.cabildo.surveys.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.expression.Clause;
import org.cabildo.surveys.expression.Relation;

/** Says for which groups, or in which countries, something is asked. */
final class Audiences {

    private final Definition definition;
    private final Wording wording;
    private final Words words;

    Audiences(Definition definition, Wording wording) {
        this.definition = definition;
        this.wording = wording;
        this.words = wording.words();
    }

    /** Whether it says no more than that the group, or the country, is one of some. */
    static boolean isAudience(Clause clause) {
        return Profile.NAMES.stream()
                .anyMatch(name -> alternatives(clause).allMatch(alternative -> isOne(name, alternative)));
    }

    private static Stream<Clause> alternatives(Clause clause) {
        return clause instanceof Clause.Any any ? any.of().stream() : Stream.of(clause);
    }

    private static boolean isOne(String name, Clause clause) {
        return clause instanceof Clause.Compared compared
                && compared.by() == Relation.EQUAL
                && compared.question().equals(name);
    }

    /**
     * The sentence for {@link Profile}'s name; none if nothing is said about it.
     *
     * @param clauses all of which must hold
     */
    Optional<String> of(String name, List<Clause> clauses) {
        List<Clause> about = clauses.stream()
                .filter(clause -> alternatives(clause).allMatch(alternative -> isOne(name, alternative)))
                .toList();
        if (about.isEmpty()) {
            return Optional.empty();
        }
        List<String> labels = alternatives(about.get(0))
                .filter(one ->
                        about.stream().allMatch(clause -> alternatives(clause).anyMatch(one::equals)))
                .flatMap(one -> label(name, ((Clause.Compared) one).value()).stream())
                .toList();
        String key = name.equals(Profile.COUNTRY) ? "only_in" : "only_for";
        return labels.isEmpty() ? Optional.empty() : Optional.of(words.say(key, words.or(labels)));
    }

    private Optional<String> label(String name, String value) {
        return Selected.choice(definition, name, value).map(Choice::label).map(label -> label.in(words.language()));
    }
}
