package org.cabildo.surveys.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.expression.Clause;
import org.cabildo.surveys.expression.Relation;

/** Says conditions in words, with the numbers that questions have on the paper. Says nothing rather than something odd. */
final class Sayings {

    private final Definition definition;
    private final Numbering numbering;
    private final Wording wording;
    private final Words words;

    Sayings(Definition definition, Numbering numbering, Wording wording) {
        this.definition = definition;
        this.numbering = numbering;
        this.wording = wording;
        this.words = wording.words();
    }

    /** Such as "you answered “Yes” to question 3"; none if it is not simple enough. */
    Optional<String> say(Clause clause) {
        if (clause instanceof Clause.All all) {
            return each(withoutIdle(all.of())).map(words::and);
        }
        return saySimply(clause);
    }

    /** Without "you answered question 3" where more is said about that answer. */
    private static List<Clause> withoutIdle(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> !(clause instanceof Clause.Compared compared
                        && compared.by() == Relation.UNEQUAL
                        && compared.value().isEmpty()
                        && clauses.stream().anyMatch(other -> says(other, compared))))
                .toList();
    }

    private static boolean says(Clause other, Clause.Compared less) {
        return !other.equals(less)
                && other instanceof Clause.Compared more
                && more.question().equals(less.question());
    }

    /** Without an "and", so that it can stand beside one. */
    private Optional<String> saySimply(Clause clause) {
        if (clause instanceof Clause.Any any) {
            Optional<String> one = sayAnyOfOne(any.of());
            return one.isPresent() ? one : each(any.of()).map(words::or);
        }
        if (clause instanceof Clause.Not not) {
            return not.of() instanceof Clause.Chosen chosen ? sayChosen("not_ticked", chosen) : Optional.empty();
        }
        if (clause instanceof Clause.Chosen chosen) {
            return sayChosen("ticked", chosen);
        }
        return clause instanceof Clause.Compared compared ? sayCompared(compared) : Optional.empty();
    }

    private Optional<List<String>> each(List<Clause> clauses) {
        List<String> said = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean nested =
                    clause instanceof Clause.Any any && sayAnyOfOne(any.of()).isEmpty();
            saySimply(clause).filter(sentence -> !nested).ifPresent(said::add);
        }
        return said.size() == clauses.size() ? Optional.of(said) : Optional.empty();
    }

    /** "you answered “A” or “B” to question 3". */
    private Optional<String> sayAnyOfOne(List<Clause> clauses) {
        List<Clause.Compared> equals = clauses.stream()
                .flatMap(clause -> clause instanceof Clause.Compared compared && isChoice(compared)
                        ? Optional.of(compared).stream()
                        : Optional.<Clause.Compared>empty().stream())
                .toList();
        boolean one = equals.stream().map(Clause.Compared::question).distinct().count() == 1;
        if (!one || equals.size() < clauses.size()) {
            return Optional.empty();
        }
        String question = equals.get(0).question();
        List<String> labels = equals.stream()
                .flatMap(compared -> choice(question, compared.value()).stream())
                .toList();
        return labels.size() < equals.size() ? Optional.empty() : sayAbout("answered_with", question, words.or(labels));
    }

    private boolean isChoice(Clause.Compared compared) {
        return compared.by() == Relation.EQUAL && !Profile.NAMES.contains(compared.question());
    }

    private Optional<String> sayChosen(String key, Clause.Chosen chosen) {
        return choice(chosen.question(), chosen.choice()).flatMap(label -> sayAbout(key, chosen.question(), label));
    }

    private Optional<String> sayCompared(Clause.Compared compared) {
        String question = compared.question();
        if (Profile.NAMES.contains(question)) {
            return Optional.empty();
        }
        boolean equal = compared.by() == Relation.EQUAL;
        if (compared.value().isEmpty() || compared.value().equals(Question.Acknowledge.TICKED)) {
            boolean answered = equal != compared.value().isEmpty();
            boolean order = !equal && compared.by() != Relation.UNEQUAL;
            return order ? Optional.empty() : sayAbout(answered ? "answered" : "not_answered", question, "");
        }
        if (definition.question(question).filter(Sayings::isNumber).isPresent()) {
            return sayAbout("number." + compared.by().name(), question, compared.value());
        }
        return switch (compared.by()) {
            case EQUAL ->
                choice(question, compared.value()).flatMap(label -> sayAbout("answered_with", question, label));
            case UNEQUAL ->
                choice(question, compared.value()).flatMap(label -> sayAbout("not_answered_with", question, label));
            default -> Optional.empty();
        };
    }

    private static boolean isNumber(Question question) {
        return question instanceof Question.WholeNumber
                || question instanceof Question.DecimalNumber
                || question instanceof Question.Range
                || question instanceof Question.Year;
    }

    /** The label of a choice, in quotes; none if the question has no such choice. */
    private Optional<String> choice(String question, String name) {
        return definition
                .question(question)
                .flatMap(asked -> asked instanceof Question.OfList of ? Optional.of(of.choices()) : Optional.empty())
                .flatMap(list -> list.choice(name))
                .map(wording::of)
                .map(words::quoted);
    }

    private Optional<String> sayAbout(String key, String question, String value) {
        return reference(question).map(reference -> words.say("if." + key, reference, value));
    }

    /** "question 3", or its wording if it is not on this paper; none for what nobody is asked. */
    private Optional<String> reference(String question) {
        return numbering
                .of(question)
                .or(() -> definition
                        .question(question)
                        .filter(Question::isAnswered)
                        .map(asked -> words.quoted(wording.of(asked.label()))))
                .map(number -> words.say("question", number));
    }
}
