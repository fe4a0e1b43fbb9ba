package org.cabildo.surveys.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.expression.Clause;
import org.cabildo.surveys.expression.Expression;

/** The sentences that say when, and by whom, a question is answered. None of them shows an expression. */
final class Conditions {

    private final Numbering numbering;
    private final Words words;
    private final Sayings sayings;
    private final Dependence dependence;
    private final Audiences audiences;

    Conditions(Definition definition, Numbering numbering, Wording wording) {
        this.numbering = numbering;
        this.words = wording.words();
        this.sayings = new Sayings(definition, numbering, wording);
        this.dependence = new Dependence(definition, numbering);
        this.audiences = new Audiences(definition, wording);
    }

    /** For whom it is, a sentence each for groups and countries; empty if for whoever holds the paper. */
    List<String> audience(Asked asked) {
        List<Clause> clauses = all(numbering.relevance(asked));
        return Profile.NAMES.stream()
                .flatMap(name -> audiences.of(name, clauses).stream())
                .toList();
    }

    /** When it is asked, and when it needs an answer. */
    List<String> of(Asked asked) {
        List<String> sentences = new ArrayList<>();
        asked.relevant().flatMap(expression -> relevance(asked, expression)).ifPresent(sentences::add);
        asked.rules().required().flatMap(this::requirement).ifPresent(sentences::add);
        return sentences;
    }

    private Optional<String> relevance(Asked asked, Expression expression) {
        List<Clause> clauses = all(numbering.relevance(asked)).stream()
                .filter(clause -> !Audiences.isAudience(clause))
                .toList();
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sayings.say(clauses.size() == 1 ? clauses.get(0) : new Clause.All(clauses))
                .map(condition -> words.say("only_if", condition))
                .orElseGet(() -> depends("depends", expression)));
    }

    private Optional<String> requirement(Expression expression) {
        Clause clause = Known.settle(expression.clause(), Profile.UNKNOWN);
        if (clause instanceof Clause.Settled) {
            return Optional.empty();
        }
        return Optional.of(sayings.say(clause)
                .map(condition -> words.say("required_if", condition))
                .orElseGet(() -> depends("required_depends", expression)));
    }

    /** How many entries there are, where answers say so. */
    Optional<String> count(Repeat repeat) {
        return repeat.count().map(expression -> depends("count_depends", expression));
    }

    /** Which choices there are, where answers say so. */
    String choices(Expression filter) {
        return depends("choices_depend", filter);
    }

    private String depends(String key, Expression expression) {
        List<String> numbers = dependence.numbers(expression);
        if (numbers.isEmpty()) {
            return words.say(key);
        }
        return words.say(key + (numbers.size() == 1 ? ".one" : ".many"), words.and(numbers));
    }

    /** What must hold, each by itself; empty if nothing. */
    private static List<Clause> all(Clause clause) {
        if (clause instanceof Clause.Settled) {
            return List.of();
        }
        return clause instanceof Clause.All all ? all.of() : List.of(clause);
    }
}
