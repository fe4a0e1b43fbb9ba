package org.cabildo.surveys.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a definition's files are. Only ever asked for a file by its name: a jar cannot list its folders. */
sealed interface Source {

    /** The file as messages name it. */
    String shown(String file);

    /** The file's stream, or null if there is no such file. */
    @Nullable InputStream open(String file) throws IOException;

    /** Resources on the class path, under {@code /definitions/{name}/}. */
    record Bundled(String name) implements Source {
        @Override
        public String shown(String file) {
            return name + "/" + file;
        }

        @Override
        public @Nullable InputStream open(String file) {
            return Source.class.getResourceAsStream("/definitions/" + name + "/" + file);
        }
    }

    /** A folder on disk; its path leads every message, so that an editor can follow it. */
    record Folder(Path path) implements Source {
        @Override
        public String shown(String file) {
            return path.resolve(file).toString();
        }

        @Override
        public @Nullable InputStream open(String file) throws IOException {
            try {
                return Files.newInputStream(path.resolve(file));
            } catch (NoSuchFileException e) {
                return null;
            }
        }
    }

    /** Files in memory, such as those of a published version, by their names. */
    record Kept(Map<String, byte[]> files) implements Source {
        @Override
        public String shown(String file) {
            return file;
        }

        @Override
        public @Nullable InputStream open(String file) {
            byte[] bytes = files.get(file);
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }
    }
}
