package org.cabildo.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * A number of a chart.
 *
 * @param value 0 or more
 * @param shown as the reader's language writes it
 * @param address of what is behind it; null for none
 */
public record Amount(double value, String shown, @Nullable String address) {

    public Amount {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a chart has no place for " + value);
        }
    }
}
