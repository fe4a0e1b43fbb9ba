package org.cabildo.backend.aggregation.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many organisations answered what to a closed question, each counted once.
 *
 * @param theme in which the question stands: whoever answers it speaks to that
 * @param values every one that can be answered, empty ones among them, in an order that does not depend on the counts
 */
public record ClosedCounts(String theme, Map<String, Long> values) {

    public ClosedCounts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
