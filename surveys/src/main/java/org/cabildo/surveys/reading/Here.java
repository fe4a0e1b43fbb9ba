package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.surveys.definition.Audience;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.expression.Expression;

/**
 * Where in the definition the reader is.
 *
 * @param repeats the names of the repeats around it, the outermost first
 * @param conditions what its topic, segment and repeats ask for before anything in them is asked
 * @param audience whom all around it is for
 */
record Here(Prefix prefix, List<String> repeats, List<Expression> conditions, Audience audience) {

    static final Here TOP = new Here(Prefix.NONE, List.of(), List.of(), Audience.EVERYONE);

    /** Inside of what says this about itself. */
    Here under(Scope scope) {
        List<Expression> all = new ArrayList<>(conditions);
        scope.audience().condition().ifPresent(condition -> all.add(ExpressionReader.compiled(condition)));
        scope.relevant().ifPresent(all::add);
        // Where both have nobody in common, which was told, the inner one stands in.
        Audience both = audience.and(scope.audience()).orElse(scope.audience());
        return new Here(prefix, repeats, List.copyOf(all), both);
    }

    Here inEntriesOf(String repeat) {
        List<String> all = new ArrayList<>(repeats);
        all.add(repeat);
        return new Here(prefix, List.copyOf(all), conditions, audience);
    }

    Here with(Prefix other) {
        return new Here(other, repeats, conditions, audience);
    }
}
