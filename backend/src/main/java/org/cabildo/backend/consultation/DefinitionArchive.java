package org.cabildo.backend.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** A definition's folder, zipped. */
final class DefinitionArchive {

    /** Bytes, unpacked; the definition of Cartagena+40 has 100 kB. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final int MOST_FILES = 500;
    private static final String EXPECTED = "a zip of a folder with a consultation.yaml";

    private DefinitionArchive() {}

    /**
     * The files by their names, without the folder around them.
     *
     * @throws ProblemException {@link ProblemType#TOO_LARGE} or {@link ProblemType#UNREADABLE}
     */
    static Map<String, byte[]> read(InputStream body) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int size = 0;
        try (ZipInputStream zip = new ZipInputStream(body)) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                byte[] content = zip.readNBytes(LARGEST - size + 1);
                size += content.length;
                if (size > LARGEST || files.size() >= MOST_FILES) {
                    throw new ProblemException(ProblemType.TOO_LARGE, LARGEST / (1024 * 1024));
                }
                if (!entry.isDirectory()) {
                    files.put(fileName(entry.getName()), content);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            // The second is what a name in no known encoding comes to.
            throw new ProblemException(ProblemType.UNREADABLE, EXPECTED);
        }
        if (files.isEmpty()) {
            throw new ProblemException(ProblemType.UNREADABLE, EXPECTED);
        }
        return files;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
