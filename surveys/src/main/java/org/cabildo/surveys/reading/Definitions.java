package org.cabildo.surveys.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;

/**
 * Reads and checks definitions. A definition is a folder with a {@code consultation.yaml} that names its other files;
 * those that come with the product are resources under {@code /definitions/{name}/}.
 */
public final class Definitions {

    /** Bytes of one file. A list of every village of a country, in two languages, has 1 to 5 MB. */
    public static final int MAX_SIZE = 8_000_000;

    private Definitions() {}

    /**
     * Reads and checks one that comes with the product.
     *
     * @param name its folder, such as {@code brasilia-2024}
     * @throws DefinitionRefused if a file is missing or broken, naming file, line, column and reason of every problem
     */
    public static Definition bundled(String name) {
        return readingBundled(name).definition();
    }

    /** Whether one of this name comes with the product. */
    public static boolean isBundled(String name) {
        return Definitions.class.getResource("/definitions/" + name + "/" + DefinitionReader.ROOT) != null;
    }

    /**
     * Reads and checks one from disk.
     *
     * @throws DefinitionRefused if a file is missing or broken, naming file, line, column and reason of every problem
     */
    public static Definition read(Path folder) {
        return reading(folder).definition();
    }

    /** As {@link #bundled}, with its files. */
    public static Reading readingBundled(String name) {
        return new DefinitionReader(new Source.Bundled(name)).read();
    }

    /** As {@link #read}, with its files. */
    public static Reading reading(Path folder) {
        return new DefinitionReader(new Source.Folder(folder)).read();
    }

    /**
     * Reads and checks one from memory.
     *
     * @param files by their names, {@code consultation.yaml} among them
     * @throws DefinitionRefused if a file is missing or broken, naming file, line, column and reason of every problem
     */
    public static Reading reading(Map<String, byte[]> files) {
        return new DefinitionReader(new Source.Kept(files)).read();
    }

    /**
     * Reads and checks one that was made elsewhere, such as from a spreadsheet.
     *
     * @param files the YAML by the file's name, {@code consultation.yaml} among them
     * @throws DefinitionRefused if a file is missing or broken, naming file, line, column and reason of every problem
     */
    public static Definition of(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return reading(bytes).definition();
    }
}
