package org.cabildo.backend.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** A definition's folder, zipped. */
final class DefinitionArchive {

    /** Bytes, unpacked; the definition of Cartagena+40 has 100 kB. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final int MOST_FILES = 500;
    private static final String ROOT = "consultation.yaml";
    private static final String EXPECTED = "a zip of one folder with one consultation.yaml, no file twice";

    private DefinitionArchive() {}

    /**
     * The files beside {@code consultation.yaml} by their names.
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
                if (!entry.isDirectory() && files.put(entry.getName(), content) != null) {
                    throw new ProblemException(ProblemType.UNREADABLE, EXPECTED);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            // The second is what a name in no known encoding comes to.
            throw new ProblemException(ProblemType.UNREADABLE, EXPECTED);
        }
        return beside(root(files.keySet()), files);
    }

    /** The path of the only {@code consultation.yaml}, without its name. */
    private static String root(Set<String> paths) {
        List<String> roots = paths.stream()
                .filter(path -> path.equals(ROOT) || path.endsWith("/" + ROOT))
                .toList();
        if (roots.size() != 1) {
            throw new ProblemException(ProblemType.UNREADABLE, EXPECTED);
        }
        return roots.get(0).substring(0, roots.get(0).length() - ROOT.length());
    }

    private static Map<String, byte[]> beside(String root, Map<String, byte[]> files) {
        Map<String, byte[]> beside = new LinkedHashMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith(root) && path.indexOf('/', root.length()) < 0) {
                beside.put(path.substring(root.length()), content);
            }
        });
        return beside;
    }
}
