package org.cabildo.surveys.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.expression.Type;
import org.cabildo.surveys.expression.Vocabulary;

/**
 * What expressions know about the questions of a definition.
 *
 * @param lists the definition's choice lists
 */
public record QuestionTypes(Contents contents, List<ChoiceList> lists) implements Vocabulary {

    @Override
    public Type type(String name) {
        if (Profile.NAMES.contains(name)) {
            return Type.ONE_CHOICE;
        }
        if (contents.repeat(name).isPresent()) {
            return Type.ENTRIES;
        }
        return contents.question(name).map(QuestionTypes::type).orElse(Type.ANY);
    }

    private static Type type(Question question) {
        if (question instanceof Question.SelectOne) {
            return Type.ONE_CHOICE;
        }
        if (question instanceof Question.OfList) {
            return Type.CHOICES;
        }
        if (question instanceof Question.Date) {
            return Type.DAY;
        }
        // What is computed or handed in from elsewhere is stored as text, and is whatever it looks like.
        if (question instanceof Question.Calculate || question instanceof Question.Hidden) {
            return Type.ANY;
        }
        return isNumber(question) ? Type.NUMBER : Type.TEXT;
    }

    private static boolean isNumber(Question question) {
        return question instanceof Question.WholeNumber
                || question instanceof Question.DecimalNumber
                || question instanceof Question.Range
                || question instanceof Question.Year;
    }

    @Override
    public Optional<Set<String>> choices(String name) {
        return list(name)
                .map(list -> list.choices().stream().map(Choice::name).collect(Collectors.toUnmodifiableSet()));
    }

    private Optional<ChoiceList> list(String name) {
        if (Profile.NAMES.contains(name)) {
            return lists.stream()
                    .filter(list -> list.name().equals(Profile.list(name)))
                    .findFirst();
        }
        return contents.question(name)
                .flatMap(question ->
                        question instanceof Question.OfList of ? Optional.of(of.choices()) : Optional.empty());
    }
}
