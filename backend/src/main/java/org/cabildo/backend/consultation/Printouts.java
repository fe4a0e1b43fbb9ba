package org.cabildo.backend.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;

/**
 * Questionnaires to take away. One takes seconds of a processor, and anyone can ask: so one is made at a time, the latest
 * are kept, and a copy of one that has pages is only stamped with a code of its own.
 */
@ApplicationScoped
class Printouts {

    /** Of some hundred kilobytes each. */
    private static final int KEPT = 32;

    private final SecureRandom random = new SecureRandom();

    private final Map<String, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** @param language one of the definition's */
    byte[] of(Definition definition, PrintoutFormat format, Locale language) {
        byte[] written = written(definition, format, language);
        return format.hasPages()
                ? bytes(out -> format.stamp(written, SheetCode.random(random).shown(), out))
                : written;
    }

    private synchronized byte[] written(Definition definition, PrintoutFormat format, Locale language) {
        return kept.computeIfAbsent(
                definition.contentHash() + " " + format + " " + language,
                key -> bytes(out -> format.write(definition, language, out)));
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
