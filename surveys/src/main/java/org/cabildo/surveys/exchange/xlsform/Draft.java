package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.surveys.writing.Item;

/** Fields of YAML while they are gathered, in the order in which they will stand. */
final class Draft {

    private final Map<String, Optional<Item>> fields = new LinkedHashMap<>();
    private final Map<String, List<Item>> lists = new LinkedHashMap<>();
    private final String from;

    Draft(Object from) {
        this.from = from.toString();
    }

    Draft with(String key, Item value) {
        return with(key, Optional.of(value));
    }

    String from() {
        return from;
    }

    /** Nothing changes if there is no value. */
    Draft with(String key, Optional<Item> value) {
        if (value.isPresent()) {
            fields.put(key, value);
        }
        return this;
    }

    /** A place for a list, which is left out if nothing comes. */
    Draft list(String key) {
        fields.putIfAbsent(key, Optional.empty());
        lists.putIfAbsent(key, new ArrayList<>());
        return this;
    }

    void add(String key, Item item) {
        list(key);
        lists.getOrDefault(key, new ArrayList<>()).add(item);
    }

    boolean has(String key) {
        return fields.getOrDefault(key, Optional.empty()).isPresent()
                || !lists.getOrDefault(key, List.of()).isEmpty();
    }

    void copyTo(Draft other) {
        fields.keySet().forEach(key -> {
            other.list(key);
            other.with(key, get(key));
            lists.getOrDefault(key, List.of()).forEach(item -> other.add(key, item));
        });
    }

    Optional<Item> get(String key) {
        return fields.getOrDefault(key, Optional.empty());
    }

    Item item() {
        Map<String, Item> all = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            List<Item> items = lists.getOrDefault(key, List.of());
            if (!items.isEmpty()) {
                all.put(key, Item.of(items, items.get(0).from()));
            } else {
                value.ifPresent(item -> all.put(key, item));
            }
        });
        return Item.of(all, from);
    }
}
