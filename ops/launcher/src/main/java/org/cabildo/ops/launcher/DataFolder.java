package org.cabildo.ops.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.cabildo.ops.process.Folders;

/**
 * Everything that outlives a run.
 *
 * @param path its real path: one folder has one name, whatever links lead to it, and our servers are known by it
 */
record DataFolder(Path path) {

    /**
     * Creates it, for its owner only, if it is missing.
     *
     * @throws StartFailed if it cannot be used
     */
    static DataFolder open(Path folder) {
        try {
            Folders.createForOwner(folder);
            DataFolder opened = new DataFolder(folder.toRealPath());
            Folders.createForOwner(opened.server().folder());
            return opened;
        } catch (IOException e) {
            throw new StartFailed("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path database() {
        return path.resolve("database");
    }

    ServerFiles server() {
        return new ServerFiles(path.resolve("server"));
    }
}
