package org.cabildo.ui.chart;

import java.util.List;

/**
 * A row of a chart and of its table.
 *
 * @param amounts one for each series
 */
public record Row(String label, List<Amount> amounts) {

    public Row {
        amounts = List.copyOf(amounts);
    }

    public Row(String label, Amount amount) {
        this(label, List.of(amount));
    }
}
