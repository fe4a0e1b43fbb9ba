package org.cabildo.backend.oversight;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.cabildo.backend.audit.Entry;

/** Entries as the API shows them. */
final class ActJson {

    /** Each call of {@code Json} looks for its provider anew, which for a million entries is what takes longest. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private ActJson() {}

    /** All that is hashed, as it is hashed, and the hash. */
    static JsonObjectBuilder entry(Entry entry) {
        return JSON.createObjectBuilder()
                .add("number", entry.number())
                .add("at", entry.time())
                .add("actor", entry.actor())
                .add("act", entry.act())
                .add("thing", entry.thing())
                .add("outcome", entry.outcome())
                .add("previous", entry.previous())
                .add("hash", entry.hash());
    }

    static JsonObject page(RecordPage page) {
        JsonArrayBuilder entries = JSON.createArrayBuilder();
        page.acts().forEach(act -> {
            JsonObjectBuilder names = JSON.createObjectBuilder();
            act.names().forEach(names::add);
            entries.add(entry(act.entry()).add("names", names));
        });
        JsonObjectBuilder json = JSON.createObjectBuilder().add("entries", entries);
        Long next = page.next();
        if (next != null) {
            json.add("next", next);
        }
        return json.build();
    }
}
