package org.cabildo.backend.protection;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is held on somebody.
 *
 * @param tenant its name
 * @param rows by table; files without their bytes
 */
public record HeldCopy(String tenant, Instant copiedAt, Map<String, List<JsonObject>> rows) {

    @Override
    public String toString() {
        return "HeldCopy[of " + tenant + "]";
    }
}
