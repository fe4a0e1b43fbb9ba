package org.cabildo.surveys.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.expression.Expression;

/** Which questions on the paper an expression looks at, itself or through calculations, which nobody sees. */
final class Dependence {

    private final Definition definition;
    private final Numbering numbering;

    Dependence(Definition definition, Numbering numbering) {
        this.definition = definition;
        this.numbering = numbering;
    }

    /** Their numbers, the lowest first. */
    List<String> numbers(Expression expression) {
        TreeSet<Integer> numbers = new TreeSet<>();
        follow(expression.references(), numbers, new HashSet<>());
        return numbers.stream().map(String::valueOf).toList();
    }

    private void follow(Collection<String> names, Set<Integer> numbers, Set<String> seen) {
        for (String name : names) {
            if (seen.add(name)) {
                numbering.of(name).map(Integer::valueOf).ifPresent(numbers::add);
                follow(behind(name), numbers, seen);
            }
        }
    }

    private Collection<String> behind(String name) {
        List<String> behind = new ArrayList<>();
        definition
                .question(name)
                .flatMap(question -> question.asked().rules().calculation())
                .ifPresent(calculation -> behind.addAll(calculation.references()));
        definition
                .contents()
                .repeat(name)
                .ifPresent(repeat ->
                        repeat.questions().stream().map(Question::name).forEach(behind::add));
        return behind;
    }
}
