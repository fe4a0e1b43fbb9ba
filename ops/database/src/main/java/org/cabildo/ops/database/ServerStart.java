package org.cabildo.ops.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.ops.process.FolderLock;
import org.cabildo.ops.process.Folders;
import org.cabildo.ops.process.PidFile;
import org.cabildo.ops.process.RotatedLog;
import org.cabildo.ops.process.ServerProcess;

/** One start of a server on its folder, from the lock to the first answered query. */
final class ServerStart {

    /** A server that was writing when it was asked to end needs a while; one that hangs must not hold up a start. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final ServerSoftware software;
    private final ServerFolder folder;
    private final PidFile pidFile;

    ServerStart(ServerSoftware software, ServerFolder folder) {
        this.software = software;
        this.folder = folder;
        this.pidFile = new PidFile(folder.pid(), dataOption());
    }

    RunningDatabase run() {
        FolderLock lock = FolderLock.take(folder.lock())
                .orElseThrow(
                        () -> new DatabaseUnavailable("The data folder %s is in use by another Cabildo (process %s)."
                                .formatted(folder.data().getParent(), FolderLock.owner(folder.lock()))));
        try {
            // The lock is ours, so whatever still runs on the data was left behind by a kill.
            endSurvivor();
            initialiseOnce();
            return start(lock);
        } catch (IOException e) {
            lock.close();
            throw new DatabaseUnavailable("The database server cannot be started: " + e, e);
        } catch (DatabaseUnavailable e) {
            lock.close();
            throw e;
        }
    }

    private void endSurvivor() {
        pidFile.survivor().filter(survivor -> !survivor.end(GRACE)).ifPresent(survivor -> {
            throw new DatabaseUnavailable(
                    "The database server of an earlier start (process %d) does not end.".formatted(survivor.pid()));
        });
        pidFile.forget();
    }

    private void initialiseOnce() throws IOException {
        if (Files.isDirectory(folder.data())) {
            return;
        }
        // Under another name until it is whole, so that a kill in between leaves nothing that looks usable.
        Path half = folder.data().resolveSibling("data.half");
        Folders.delete(half);
        Files.createDirectories(folder.temporary());
        RotatedLog log = RotatedLog.begin(folder.log());
        ProcessBuilder installer = new ProcessBuilder(software.initialise(half))
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile());
        // A server that starts clears away all temporary tables that lie there, those of another that is just being
        // created too.
        installer.environment().put("TMPDIR", folder.temporary().toString());
        Process process = installer.start();
        process.getOutputStream().close();
        if (process.onExit().join().exitValue() != 0) {
            throw new DatabaseUnavailable("The database cannot be created; " + log.file() + " says why.");
        }
        Files.move(half, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private RunningDatabase start(FolderLock lock) throws IOException {
        Account account = folder.account();
        List<String> statements = new ArrayList<>(account.statements());
        statements.addAll(software.lockingOut());
        Folders.writeForOwner(folder.initFile(), statements);
        Files.createDirectories(folder.temporary());

        int port = freePort();
        RotatedLog log = RotatedLog.begin(folder.log());
        Process process = new ProcessBuilder(command(port))
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .start();
        pidFile.remember(process.toHandle());
        Runnable ending = () -> {
            end(process);
            lock.close();
        };
        try {
            new FirstQuery(JdbcUrl.onLoopback(port), account, process, log).await();
            Files.delete(folder.initFile());
        } catch (IOException | DatabaseUnavailable e) {
            ending.run();
            throw e;
        }
        return new RunningDatabase(port, account.password(), process, log.file(), ending);
    }

    private void end(Process process) {
        ServerProcess.endChild(process, GRACE);
        pidFile.forget();
    }

    private List<String> command(int port) {
        List<String> command = new ArrayList<>();
        command.add(software.program().toString());
        // Has to be the first; another server's settings on this machine are none of ours.
        command.add("--no-defaults");
        command.add(dataOption());
        command.addAll(List.of(
                "--tmpdir=" + folder.temporary(),
                // Relative to the data folder: the path of a socket must not pass about a hundred characters.
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--init-file=" + folder.initFile(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                // A receipt that was given is on disk.
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M"));
        command.addAll(software.options());
        command.addAll(Platform.runningAsRoot());
        return command;
    }

    private String dataOption() {
        return "--datadir=" + folder.data();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
