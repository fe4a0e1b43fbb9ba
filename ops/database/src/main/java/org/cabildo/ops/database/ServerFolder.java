package org.cabildo.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.ops.process.Folders;

/** What lies where in a database's data folder. */
final class ServerFolder {

    private final Path root;

    private ServerFolder(Path root) {
        this.root = root;
    }

    /** Opens the folder, creating it, for its owner only, if it is missing. */
    static ServerFolder at(Path folder) {
        try {
            Folders.createForOwner(folder);
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
            Folders.writeForOwner(file, List.of(account.password()));
            return account;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
