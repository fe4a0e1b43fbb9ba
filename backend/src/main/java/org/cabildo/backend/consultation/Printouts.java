package org.cabildo.backend.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;

/**
 * Questionnaires to take away. One takes seconds of a processor, and anyone can ask: so one is made at a time, and the
 * latest are kept.
 */
@ApplicationScoped
class Printouts {

    /** Of some hundred kilobytes each. */
    private static final int KEPT = 32;

    private final Map<String, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** @param language one of the definition's */
    synchronized byte[] of(Definition definition, PrintoutFormat format, Locale language) {
        return kept.computeIfAbsent(definition.contentHash() + " " + format + " " + language, key -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                format.write(definition, language, bytes);
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
            return bytes.toByteArray();
        });
    }
}
