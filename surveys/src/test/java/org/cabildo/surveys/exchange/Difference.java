package org.cabildo.surveys.exchange;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cabildo.surveys.definition.Contents;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Finds the first thing in which two definitions differ, but for the hash of the files that they were read from. */
final class Difference {

    private Difference() {}

    /** Where, and what stands there in each; empty if they are the same. */
    static Optional<String> between(Definition one, Definition other) {
        return between("definition", one, other);
    }

    private static Optional<String> between(String path, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Expression a && other instanceof Expression b) {
            return Objects.equals(a.source(), b.source()) ? Optional.empty() : told(path, a.source(), b.source());
        }
        if (one instanceof Contents a && other instanceof Contents b) {
            return between(path, a.segments(), b.segments());
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return lists(path, a, b);
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return maps(path, a, b);
        }
        if (one instanceof Record a && other instanceof Record b && a.getClass() == b.getClass()) {
            return records(path, a, b);
        }
        return Objects.equals(one, other) ? Optional.empty() : told(path, one, other);
    }

    private static Optional<String> told(String path, @Nullable Object one, @Nullable Object other) {
        return Optional.of(path + ": " + one + " | " + other);
    }

    private static Optional<String> lists(String path, List<?> one, List<?> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            Optional<String> difference = between(path + "[" + i + "]", one.get(i), other.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return one.size() == other.size() ? Optional.empty() : told(path, one, other);
    }

    private static Optional<String> maps(String path, Map<?, ?> one, Map<?, ?> other) {
        if (!one.keySet().equals(other.keySet())) {
            return told(path, one.keySet(), other.keySet());
        }
        for (Object key : one.keySet()) {
            Optional<String> difference = between(path + "." + key, one.get(key), other.get(key));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> records(String path, Record one, Record other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (component.getName().equals("contentHash")) {
                continue;
            }
            Optional<String> difference =
                    between(path + "." + component.getName(), value(component, one), value(component, other));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
