package org.cabildo.surveys.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the parser makes of an expression. */
record Parsed(String source, Set<String> references, Set<String> gathered, boolean dependsOnDay, Term root)
        implements Expression {

    Parsed {
        references = Collections.unmodifiableSet(new LinkedHashSet<>(references));
        gathered = Set.copyOf(gathered);
    }

    @Override
    public boolean holds(Answers answers) {
        return root.truth(answers);
    }

    @Override
    public String value(Answers answers) {
        Term settled = root.settled(answers);
        boolean nothing = settled instanceof Term.Numeric && !Double.isFinite(settled.number(answers));
        return nothing ? "" : settled.string(answers);
    }

    @Override
    public Clause clause() {
        return Clauses.of(root);
    }

    static Expression allOf(List<Expression> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("there is no condition");
        }
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        Set<String> references = new LinkedHashSet<>();
        Set<String> gathered = new LinkedHashSet<>();
        List<Term> roots = new ArrayList<>();
        for (Expression condition : conditions) {
            references.addAll(condition.references());
            gathered.addAll(condition.gathered());
            roots.add(((Parsed) condition).root());
        }
        String source = conditions.stream()
                .map(condition -> "(" + condition.source() + ")")
                .collect(Collectors.joining(" and "));
        boolean dependsOnDay = conditions.stream().anyMatch(Expression::dependsOnDay);
        return new Parsed(source, references, gathered, dependsOnDay, new Logic.All(List.copyOf(roots)));
    }
}
