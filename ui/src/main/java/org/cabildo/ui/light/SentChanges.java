package org.cabildo.ui.light;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * Some of what was done without a connection, in its order. No more is read than our own script sends at once.
 *
 * @param key of the draft
 * @param isLast whether nothing follows, so that the sender wants to know how the draft stands now
 */
record SentChanges(String key, List<SentChange> changes, boolean isLast) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Bytes: one very long answer, as it was and as it is. */
    private static final int LONGEST = 4 * MEGABYTE;

    private static final int MOST_CHANGES = 50;

    SentChanges {
        changes = List.copyOf(changes);
    }

    /** @throws ProblemException {@link ProblemType#TOO_LARGE}, or {@link ProblemType#FORM_UNREADABLE} */
    static SentChanges read(HttpServletRequest request) throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ProblemException(ProblemType.FORM_UNREADABLE);
        }
        if (request.getContentLengthLong() > LONGEST) {
            throw new ProblemException(ProblemType.TOO_LARGE, LONGEST / MEGABYTE);
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new ProblemException(ProblemType.TOO_LARGE, LONGEST / MEGABYTE);
        }
        return of(body);
    }

    private static SentChanges of(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject json = reader.readObject();
            List<JsonObject> changes = json.getJsonArray("changes").getValuesAs(JsonObject.class);
            if (changes.size() > MOST_CHANGES) {
                throw new ProblemException(ProblemType.FORM_UNREADABLE);
            }
            return new SentChanges(
                    json.getString("k"), changes.stream().map(SentChange::of).toList(), json.getBoolean("last"));
        } catch (JsonException | NullPointerException | ClassCastException otherwise) {
            // A field that is not there, or is something else, is told by these two.
            throw new ProblemException(ProblemType.FORM_UNREADABLE);
        }
    }

    @Override
    public String toString() {
        return "SentChanges[" + changes.size() + "]";
    }
}
