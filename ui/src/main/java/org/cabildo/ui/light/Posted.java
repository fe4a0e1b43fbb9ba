package org.cabildo.ui.light;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * The fields of a form as a browser posts them ({@code application/x-www-form-urlencoded}). No more is read than a page
 * of ours can send.
 */
final class Posted {

    static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private static final int MEGABYTE = 1024 * 1024;

    /** Bytes: a page full of long answers, each letter of them as three escaped bytes, and as it was before. */
    private static final int LONGEST = 4 * MEGABYTE;

    private static final int MOST_FIELDS = 2_000;

    /** What phones send that do not know of another alphabet. */
    private static final Charset OLD = Charset.forName("windows-1252");

    /**
     * Before what a button does, in its name: its value are the words on it, for old browsers send those, and text browsers
     * show the value.
     */
    private static final String BUTTON = "go.";

    static final Posted NOTHING = new Posted();

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Posted() {}

    /**
     * @throws ProblemException {@link ProblemType#TOO_LARGE}, or {@link ProblemType#UNREADABLE} for what is no form or
     *     has more fields than any page
     */
    static Posted read(HttpServletRequest request) throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE)) {
            throw new ProblemException(ProblemType.FORM_UNREADABLE);
        }
        if (request.getContentLengthLong() > LONGEST) {
            throw new ProblemException(ProblemType.TOO_LARGE, LONGEST / MEGABYTE);
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new ProblemException(ProblemType.TOO_LARGE, LONGEST / MEGABYTE);
        }
        return of(new String(body, StandardCharsets.ISO_8859_1));
    }

    /** What an address asks for; the server's own reading of it would take the body for its own too. */
    static Posted query(HttpServletRequest request) {
        return of(Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    /** @throws ProblemException {@link ProblemType#UNREADABLE} */
    static Posted of(String body) {
        Posted posted = new Posted();
        // One more, so that it is seen that there are too many.
        String[] pairs = body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new ProblemException(ProblemType.FORM_UNREADABLE);
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            posted.fields
                    .computeIfAbsent(decoded(name), first -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return posted;
    }

    private static String decoded(String escaped) {
        try {
            byte[] bytes =
                    URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return text(bytes).replace("\r\n", "\n").replace('\r', '\n');
        } catch (IllegalArgumentException noEscape) {
            throw new ProblemException(ProblemType.FORM_UNREADABLE);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, OLD);
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Optional<String> find(String field) {
        return all(field).stream().findFirst();
    }

    /** The empty string if it is not there. */
    String text(String field) {
        return find(field).orElse("");
    }

    /** What the button does that was pressed; the empty string without one. */
    String button() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(BUTTON))
                .findFirst()
                .map(name -> name.substring(BUTTON.length()))
                .orElse("");
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** 0 for what is no whole number. */
    int number(String field) {
        String text = text(field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
