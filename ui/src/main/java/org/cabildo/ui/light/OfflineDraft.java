package org.cabildo.ui.light;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.submission.DraftView;

/** What is saved in a draft, as the page for writing without a connection reads it. */
final class OfflineDraft {

    private OfflineDraft() {}

    static JsonObject json(DraftView draft) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        add(entries, draft.entries(), "");
        return Json.createObjectBuilder()
                .add("answers", answers(draft.answers()))
                .add("entries", entries)
                .build();
    }

    /** Each after the one around it. */
    private static void add(JsonArrayBuilder all, Map<String, List<DraftView.Entry>> entries, String outer) {
        entries.forEach((repeat, some) -> some.forEach(entry -> {
            String id = entry.id().value().toString();
            all.add(Json.createObjectBuilder()
                    .add("id", id)
                    .add("repeat", repeat)
                    .add("outer", outer)
                    .add("answers", answers(entry.answers())));
            add(all, entry.entries(), id);
        }));
    }

    private static JsonObjectBuilder answers(Map<String, String> answers) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        answers.forEach(json::add);
        return json;
    }
}
