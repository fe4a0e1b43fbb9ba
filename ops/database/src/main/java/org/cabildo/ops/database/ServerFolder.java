package org.cabildo.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** What lies where in a database's data folder. */
final class ServerFolder {

    private final Path root;

    private ServerFolder(Path root) {
        this.root = root;
    }

    /** Opens the folder, creating it, for its owner only, if it is missing. */
    static ServerFolder at(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, ownerOnly("rwx------"));
            }
            // The real path, so that one folder has one name on a command line whatever links lead to it.
            return new ServerFolder(folder.toRealPath());
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    /** The server's own files. */
    Path data() {
        return root.resolve("data");
    }

    /** Temporary files; servers that share such a folder delete each other's. */
    Path temporary() {
        return root.resolve("tmp");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path pid() {
        return root.resolve("server.pid");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path initFile() {
        return root.resolve("init.sql");
    }

    /** The account of the earlier starts, or a new one on the first. */
    Account account() {
        Path file = root.resolve("password");
        try {
            if (Files.isRegularFile(file)) {
                return new Account(Files.readString(file).strip());
            }
            Account account = Account.withNewPassword();
            writeForOwnerOnly(file, List.of(account.password()));
            return account;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeForOwnerOnly(Path file, List<String> lines) throws IOException {
        Files.deleteIfExists(file);
        // Never readable by others, not even before it is written to.
        Files.createFile(file, ownerOnly("rw-------"));
        Files.write(file, lines);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        // Elsewhere (Windows) the user's own folders are closed to others already.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)}
                : new FileAttribute<?>[0];
    }
}
