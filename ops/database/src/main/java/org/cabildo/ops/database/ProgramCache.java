package org.cabildo.ops.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.cabildo.ops.process.Folders;

/** Unpacked programs, kept between starts and shared by all data folders of a user. Safe to delete at any time. */
final class ProgramCache {

    /** Fills an empty folder. */
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    private final Path root;

    ProgramCache(Path root) {
        this.root = root;
    }

    static ProgramCache ofUser() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return new ProgramCache(base.resolve("cabildo"));
    }

    /** Where the named folder is or will be. */
    Path path(String name) {
        return root.resolve(name);
    }

    /** The named folder, filled now if no earlier start did; never seen half-filled by anyone. */
    synchronized Path folder(String name, Filling filling) {
        Path folder = path(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(root);
            fillAlone(folder, filling);
            return folder;
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database server cannot be unpacked to " + folder + ": " + e, e);
        }
    }

    private void fillAlone(Path folder, Filling filling) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!alone.isValid() || Files.isDirectory(folder)) {
                return;
            }
            Path half = root.resolve(folder.getFileName() + ".half");
            Folders.delete(half);
            Files.createDirectories(half);
            filling.fill(half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
