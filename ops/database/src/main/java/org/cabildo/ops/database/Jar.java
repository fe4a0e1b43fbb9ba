package org.cabildo.ops.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Files out of a jar. */
final class Jar {

    private Jar() {}

    /**
     * Unpacks what lies under a folder of a jar. Jars keep no permissions, so that programs are made executable by where
     * they lie.
     */
    static void unpack(URL folderInJar, String prefix, Path target) throws IOException {
        JarURLConnection connection = (JarURLConnection) folderInJar.openConnection();
        // The class loader's own copy stays open; ours is to be closed.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> files = jar.stream()
                    .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                    .toList();
            for (JarEntry entry : files) {
                Path file = target.resolve(entry.getName().substring(prefix.length()));
                if (!file.normalize().startsWith(target)) {
                    throw new IOException(entry.getName() + " leads out of the folder");
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (isProgram(entry.getName().substring(prefix.length()))) {
                    file.toFile().setExecutable(true);
                }
            }
        }
    }

    private static boolean isProgram(String path) {
        return path.startsWith("bin/") || path.startsWith("scripts/");
    }
}
