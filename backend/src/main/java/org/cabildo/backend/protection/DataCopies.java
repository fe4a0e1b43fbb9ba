package org.cabildo.backend.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cabildo.backend.attachment.FileDelivery;
import org.cabildo.backend.platform.TenantTables;

/** Writes what is held on somebody as a ZIP archive: {@code data.json}, and the files that were attached. */
@ApplicationScoped
class DataCopies {

    private static final String FILES = "attachment";

    @Inject
    TenantTables tables;

    @Inject
    FileDelivery delivery;

    /**
     * Files part by part, so that no connection to the database is held while a slow line takes them.
     *
     * @throws IOException if whoever reads it has gone
     */
    void write(HeldCopy copy, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(data(copy).toString().getBytes(StandardCharsets.UTF_8));
            for (JsonObject file : copy.rows().getOrDefault(FILES, List.of())) {
                zip.putNextEntry(new ZipEntry("files/" + file.getString("id") + "/" + file.getString("name")));
                delivery.write(UUID.fromString(file.getString("id")), zip);
            }
        }
    }

    private JsonObject data(HeldCopy copy) {
        Map<String, String> comments = tables.comments();
        JsonArrayBuilder held = Json.createArrayBuilder();
        copy.rows().forEach((table, rows) -> {
            JsonObjectBuilder json = Json.createObjectBuilder();
            HeldKind.of(comments.getOrDefault(table, "")).ifPresent(kind -> json.add("kind", kind.key()));
            held.add(json.add("table", table).add("rows", Json.createArrayBuilder(rows)));
        });
        return Json.createObjectBuilder()
                .add("tenant", copy.tenant())
                .add("copiedAt", copy.copiedAt().toString())
                .add("held", held)
                .build();
    }
}
