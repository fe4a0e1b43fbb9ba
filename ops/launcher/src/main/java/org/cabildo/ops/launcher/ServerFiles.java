package org.cabildo.ops.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.ops.process.Folders;
import org.cabildo.ops.process.PidFile;

/** What lies where in the application server's folder. */
record ServerFiles(Path folder) {

    /** What becomes a fraction of its size; pictures and fonts are compressed as they are. */
    private static final String COMPRESSED = String.join(
            ",",
            "text/html",
            "text/plain",
            "text/css",
            "text/javascript",
            "application/javascript",
            "application/json",
            "image/svg+xml");

    Path log() {
        return folder.resolve("server.log");
    }

    /** The server's own, unpacked by it. */
    Path instance() {
        return folder.resolve("instance");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Path preBootCommands() {
        return folder.resolve("pre-boot.asadmin");
    }

    /** The argument that tells our server from all others. */
    String mark() {
        return "-Dcabildo.server=" + folder;
    }

    PidFile pidFile() {
        return new PidFile(folder.resolve("server.pid"), mark());
    }

    /**
     * Clears away what the run before left. The instance remembers what was deployed to it and would deploy that again,
     * besides the application that it is given.
     */
    void prepare(String bind) {
        try {
            Folders.delete(instance());
            Folders.delete(temporary());
            Files.createDirectories(temporary());
            Files.write(preBootCommands(), preBoot(bind));
        } catch (IOException e) {
            throw new StartFailed("The server's folder " + folder + " cannot be used: " + e, e);
        }
    }

    /**
     * What there is no switch for: the address, no word about which server this is, no figures of it for everyone, and
     * little to carry for a bad line.
     */
    private static List<String> preBoot(String bind) {
        String config = "set configs.config.server-config.";
        String http = config + "network-config.protocols.protocol.http-listener.http.";
        return List.of(
                config + "network-config.network-listeners.network-listener.http-listener.address=" + bind,
                http + "server-header=false",
                http + "compression=on",
                http + "compressable-mime-type=" + COMPRESSED,
                config + "microprofile-metrics-configuration.enabled=false");
    }
}
