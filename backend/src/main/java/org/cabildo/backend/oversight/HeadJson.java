package org.cabildo.backend.oversight;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.cabildo.backend.audit.Break;
import org.cabildo.backend.audit.HeadView;

/** The end of a record as the API shows it. */
final class HeadJson {

    private HeadJson() {}

    static JsonObject of(HeadView head) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", head.number())
                .add("hash", head.hash())
                .add("head", head.text());
        HeadView.Checked checked = head.checked();
        if (checked != null) {
            json.add("checked", checked(checked));
        }
        return json.build();
    }

    private static JsonObjectBuilder checked(HeadView.Checked checked) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("at", checked.at().toString()).add("number", checked.number());
        Break broken = checked.broken();
        if (broken != null) {
            json.add(
                    "broken",
                    Json.createObjectBuilder()
                            .add("number", broken.number())
                            .add("fault", broken.fault().key()));
        }
        return json;
    }
}
