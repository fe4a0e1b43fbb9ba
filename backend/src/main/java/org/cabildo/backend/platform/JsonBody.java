package org.cabildo.backend.platform;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request's body, read strictly: valid UTF-8, valid JSON, one object, no key twice. */
public final class JsonBody {

    /** All 52 questions answered to their full length are about 1 MB. */
    public static final int LARGEST_MEGABYTES = 4;

    private static final String ONE_OBJECT = "one JSON object (RFC 8259), no name twice";

    private static final int LARGEST = LARGEST_MEGABYTES * 1024 * 1024;

    /** A caller that sends even more is cut off. */
    private static final long MOST_DISCARDED = 16L * LARGEST;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonBody() {}

    /** @throws ProblemException {@link ProblemType#TOO_LARGE} or {@link ProblemType#UNREADABLE} */
    public static JsonObject read(InputStream body) {
        String text = utf8(bytes(body));
        if (!JsonShape.isOneShallowObject(text)) {
            throw new ProblemException(ProblemType.UNREADABLE, ONE_OBJECT);
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | NumberFormatException | UnsupportedOperationException malformed) {
            // The last two are how the parser refuses numbers with more digits than anybody has.
            throw new ProblemException(ProblemType.UNREADABLE, ONE_OBJECT);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                Surplus.discard(body, MOST_DISCARDED);
                throw new ProblemException(ProblemType.TOO_LARGE, LARGEST_MEGABYTES);
            }
            return bytes;
        } catch (IOException broken) {
            throw new ProblemException(ProblemType.UNREADABLE, "whole; the connection broke off");
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ProblemException(ProblemType.UNREADABLE, "UTF-8");
        }
    }
}
