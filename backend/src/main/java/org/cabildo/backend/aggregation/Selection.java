package org.cabildo.backend.aggregation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which answers: those that have this value on each of these dimensions. Empty selects all. */
public record Selection(Map<Dimension, String> values) {

    public static final Selection ALL = new Selection(Map.of());

    public Selection {
        values = Map.copyOf(values);
    }

    /** This selection narrowed further; unchanged if the value is null. */
    public Selection and(Dimension dimension, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<Dimension, String> narrowed = new EnumMap<>(Dimension.class);
        narrowed.putAll(values);
        narrowed.put(dimension, value);
        return new Selection(narrowed);
    }

    /** This selection without its condition on a dimension. */
    public Selection without(Dimension dimension) {
        Map<Dimension, String> widened = new EnumMap<>(Dimension.class);
        widened.putAll(values);
        widened.remove(dimension);
        return new Selection(widened);
    }

    public Optional<String> on(Dimension dimension) {
        return Optional.ofNullable(values.get(dimension));
    }
}
