package org.cabildo.surveys.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a zip file again, each entry at the earliest time that there is: POI stamps them with the present one. */
final class SettledZip {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SettledZip() {}

    /** @param out stays open */
    static void write(byte[] zipped, OutputStream out) throws IOException {
        write(zipped, out, (name, bytes) -> bytes);
    }

    /**
     * @param out stays open
     * @param change makes of an entry's name and bytes those that it will have
     */
    static void write(byte[] zipped, OutputStream out, BiFunction<String, byte[], byte[]> change) throws IOException {
        ZipOutputStream settled = new ZipOutputStream(out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(EARLIEST);
                settled.putNextEntry(same);
                settled.write(change.apply(entry.getName(), zip.readAllBytes()));
            }
        }
        settled.finish();
    }
}
