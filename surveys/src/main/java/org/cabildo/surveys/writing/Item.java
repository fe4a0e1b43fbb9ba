package org.cabildo.surveys.writing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a YAML file, and where it comes from. */
public sealed interface Item {

    /** The place that it was taken from, as people are told it; empty if it is from nowhere. */
    String from();

    static Item of(String text, String from) {
        return new Scalar(text, from);
    }

    static Item of(int number, String from) {
        return new Scalar(number, from);
    }

    static Item of(boolean flag, String from) {
        return new Scalar(flag, from);
    }

    /**
     * Fields in their order.
     *
     * @param fields neither they nor what is in them may be changed any more
     */
    static Item of(Map<String, Item> fields, String from) {
        return new Mapping(fields, from);
    }

    static Item of(List<Item> items, String from) {
        return new Sequence(items, from);
    }

    /** @param value a string, an integer or a boolean */
    record Scalar(Object value, String from) implements Item {}

    record Mapping(Map<String, Item> fields, String from) implements Item {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    record Sequence(List<Item> items, String from) implements Item {
        public Sequence {
            items = List.copyOf(items);
        }
    }
}
