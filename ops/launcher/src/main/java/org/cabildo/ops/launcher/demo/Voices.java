package org.cabildo.ops.launcher.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The sentences of one language. */
final class Voices {

    private final Properties sentences;

    private Voices(Properties sentences) {
        this.sentences = sentences;
    }

    static Voices in(String language) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Voices.class.getResourceAsStream("voices_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return new Voices(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String organisation(String group, int number) {
        return MessageFormat.format(one(group), "%02d".formatted(number));
    }

    /** Some sentences on a topic, marked as invented. */
    String answer(String topic, Draw draw) {
        String thought = draw.one(all(topic).orElseGet(() -> all("any").orElseThrow()));
        String answer = draw.one(all("opening").orElseThrow()) + " " + thought;
        if (draw.chance(0.5)) {
            answer += " " + draw.one(all("closing").orElseThrow());
        }
        return answer + " " + one("marker");
    }

    /** One of several sentences. */
    String one(String key, Draw draw) {
        return draw.one(all(key).orElseThrow(() -> new IllegalStateException(key + " is missing")));
    }

    /** What stands under a key; empty where there is nothing to say. */
    Optional<String> text(String key) {
        return Optional.ofNullable(sentences.getProperty(key));
    }

    private String one(String key) {
        return text(key).orElseThrow(() -> new IllegalStateException(key + " is missing"));
    }

    private Optional<List<String>> all(String key) {
        return text(key).map(several -> List.of(several.split(" \\| ")));
    }
}
