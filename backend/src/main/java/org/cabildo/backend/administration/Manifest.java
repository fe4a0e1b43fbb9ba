package org.cabildo.backend.administration;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * What an archive says of itself.
 *
 * @param schemaVersion of the installation that wrote it
 * @param label the tenant's, as people read it
 */
record Manifest(int formatVersion, String schemaVersion, String name, String label, List<Part> parts) {

    static final String FORMAT = "cabildo-tenant";
    static final int FORMAT_VERSION = 1;

    /**
     * One table.
     *
     * @param sha256 of its file, unpacked; lower-case hexadecimal digits
     */
    record Part(String table, long rows, String sha256) {}

    JsonObject json(Instant now) {
        JsonArrayBuilder tables = Json.createArrayBuilder();
        parts.forEach(part -> tables.add(Json.createObjectBuilder()
                .add("name", part.table())
                .add("rows", part.rows())
                .add("sha256", part.sha256())));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("formatVersion", formatVersion)
                .add("schemaVersion", schemaVersion)
                .add("writtenAt", now.toString())
                .add("tenant", Json.createObjectBuilder().add("name", name).add("label", label))
                .add("tables", tables)
                .build();
    }

    /** @throws IllegalArgumentException if it is no manifest of ours */
    static Manifest read(InputStream stream) {
        try (JsonReader reader = Json.createReader(stream)) {
            JsonObject json = reader.readObject();
            if (!json.getString("format").equals(FORMAT)) {
                throw new IllegalArgumentException("another format");
            }
            JsonObject tenant = json.getJsonObject("tenant");
            return new Manifest(
                    json.getInt("formatVersion"),
                    json.getString("schemaVersion"),
                    tenant.getString("name"),
                    tenant.getString("label"),
                    json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                            .map(part -> new Part(
                                    part.getString("name"),
                                    part.getJsonNumber("rows").longValueExact(),
                                    part.getString("sha256")))
                            .toList());
        } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException other) {
            // JSON-P says in each of these ways that a member is not there or is something else.
            throw new IllegalArgumentException("no manifest", other);
        }
    }
}
