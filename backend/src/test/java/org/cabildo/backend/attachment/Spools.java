package org.cabildo.backend.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Spools with something in them. */
final class Spools {

    private Spools() {}

    static Spool of(byte[] content) {
        Spool spool = Spool.open();
        try (OutputStream out = spool.out()) {
            out.write(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return spool;
    }

    static Spool of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] content(Spool spool) {
        try {
            return spool.in().readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
