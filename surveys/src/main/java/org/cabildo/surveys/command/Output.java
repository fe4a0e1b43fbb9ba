package org.cabildo.surveys.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What a command writes: not over what is there, unless it is forced to, and each file as a whole or not at all.
 *
 * @param path of a file, or of a folder for files
 */
record Output(Path path, boolean force, CommandLine command) {

    /** What a file has in it. */
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** @param ending such as {@code .pdf}; capitals are the same to us, as to whoever named the file */
    static boolean isNamed(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Looked at before the work, for it not to be in vain. */
    void refuseUnlessFree() {
        if (Files.exists(path) && !force) {
            throw wrong("'" + path + "' is there already; give another name, or --force to overwrite it");
        }
        if (!Files.isDirectory(path.toAbsolutePath().resolveSibling(""))) {
            throw wrong("there is no folder to write '" + path + "' in; make it first");
        }
    }

    void write(Content content) {
        Path half = path.resolveSibling("." + path.getFileName() + ".half");
        try {
            try (OutputStream stream = Files.newOutputStream(half)) {
                content.writeTo(stream);
                stream.close(); // what is not whole yet is not moved
                Files.move(half, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw wrong("cannot write '" + path + "' (" + e + "); check its permissions");
        }
    }

    /** A file in it; the folder is made if there is none. */
    Output file(String name) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw wrong("cannot make the folder '" + path + "' (" + e + ")");
        }
        return new Output(path.resolve(name), force, command);
    }

    private ParameterException wrong(String what) {
        return new ParameterException(command, what);
    }
}
