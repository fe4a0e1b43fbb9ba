package org.cabildo.surveys.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    /** Texts by the names of their files. */
    record Texts(Map<String, String> files) implements Source {
        @Override
        public String shown(String file) {
            return file;
        }

        @Override
        public @Nullable InputStream open(String file) {
            String text = files.get(file);
            return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
}
