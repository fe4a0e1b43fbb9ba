package org.cabildo.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cabildo.surveys.reading.Definitions;

/** A second version of the first consultation: its second question is another, by name and in words. */
final class NextVersion {

    private NextVersion() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files =
                new LinkedHashMap<>(Definitions.readingBundled("brasilia-2024").files());
        replace(files, "consultation.yaml", "version: 1", "version: 2");
        replace(files, "segment-1.yaml", "name: s1_t1_q2", "name: s1_t1_q9");
        replace(files, "segment-1.yaml", "How can we ensure the direct", "Who ensures the direct");
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("brasilia/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static void replace(Map<String, byte[]> files, String file, String from, String to) {
        String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + file);
        }
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
