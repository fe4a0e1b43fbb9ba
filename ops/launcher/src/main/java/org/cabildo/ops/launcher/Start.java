package org.cabildo.ops.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.cabildo.ops.launcher.api.AdminApi;
import org.cabildo.ops.launcher.demo.Demo;
import org.cabildo.ops.launcher.demo.DemoStaff;
import org.cabildo.ops.process.FolderLock;

/** One run of the product, from the locked data folder to the end of the first process that ends. */
final class Start {

    /** How long the server of an earlier start may take to end before it is forced. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Installation installation;
    private final Shutdown shutdown;
    private final PrintStream out;
    private final DataFolder data;

    /** @throws StartFailed if the data folder cannot be used */
    Start(Settings settings, Installation installation, Shutdown shutdown, PrintStream out) {
        this.settings = settings;
        this.installation = installation;
        this.shutdown = shutdown;
        this.out = out;
        this.data = DataFolder.open(settings.data());
    }

    /**
     * Starts everything, says so, and stays.
     *
     * @throws StartFailed when something cannot be started, or ends by itself
     */
    void run() throws InterruptedException {
        takeDataFolder();
        endSurvivor();
        checkPort();
        Database database = database();
        out.println("server    Payara Micro, log in " + data.server().log());
        ApplicationServer server = shutdown.started(
                () -> ApplicationServer.start(settings, installation, database.access(), data), ApplicationServer::end);
        new Deployment(settings, server).await();
        AdminApi api = new AdminApi(settings.ownAddress(), settings.adminToken());
        out.print(Welcome.to(settings, firstAdministrator(api)));
        out.println("ready " + settings.address() + "/");
        out.flush();
        if (settings.demo()) {
            addDemo(api);
        }
        CompletableFuture.anyOf(database.end(), server.onExit()).join();
        throw new StartFailed(server.failure()
                .orElse("the database server ended; its log in %s may say why".formatted(data.database())));
    }

    /** The product runs without it, so that a failure here ends nothing. */
    private void addDemo(AdminApi api) throws InterruptedException {
        try {
            int organisations = Demo.organisations(URI.create(settings.ownAddress() + Addresses.CONSULTATION));
            int households = Demo.households(URI.create(settings.ownAddress() + Addresses.DEMO_CONSULTATION));
            out.println(
                    "demo      %d submissions of invented organisations are in the matrix, and %d of a second survey: %s"
                            .formatted(organisations, households, settings.address() + Addresses.DEMO_PAGE));
            List<DemoStaff.Person> staff = new DemoStaff(api).make(Addresses.TENANTS);
            staff.forEach(person ->
                    out.println("demo      sign in as %s with %s".formatted(person.email(), person.password())));
            out.println(
                    staff.isEmpty()
                            ? "demo      the passwords were shown by the first start with --demo"
                            : "demo      the passwords are shown this once: " + settings.address()
                                    + Addresses.SIGN_IN_PAGE);
        } catch (IOException e) {
            out.println("demo      not added: " + e.getMessage());
        }
    }

    /** Not for somebody else's database, where what is printed goes to a log that many may read. */
    private Optional<String> firstAdministrator(AdminApi api) throws InterruptedException {
        if (!settings.isEmbedded() || settings.demo()) {
            return Optional.empty();
        }
        try {
            return FirstAdministrator.welcome(api);
        } catch (IOException e) {
            throw new StartFailed("The first administrator's link cannot be made: " + e.getMessage(), e);
        }
    }

    private void takeDataFolder() {
        shutdown.started(
                () -> FolderLock.take(data.lock())
                        .orElseThrow(
                                () -> new StartFailed("The data folder %s is in use by another Cabildo (process %s)."
                                        .formatted(data.path(), FolderLock.owner(data.lock())))),
                FolderLock::close);
    }

    /** The lock is ours, so a server that still runs for this folder was left behind by a kill. */
    private void endSurvivor() {
        data.server().pidFile().survivor().ifPresent(survivor -> {
            out.println("server    ending the one that an earlier start left behind, process " + survivor.pid());
            if (!survivor.end(GRACE)) {
                throw new StartFailed(
                        "The server of an earlier start (process %d) does not end.".formatted(survivor.pid()));
            }
        });
        data.server().pidFile().forget();
    }

    /** Before anything is started, and not after a minute from the server's log. */
    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.bind(), settings.port()));
        } catch (IOException e) {
            throw new StartFailed(
                    "Port %d on %s cannot be had (%s); set CABILDO_PORT to a free one."
                            .formatted(settings.port(), settings.bind(), e.getMessage()),
                    e);
        }
    }

    private Database database() {
        DatabaseAccess external = settings.external();
        if (external != null) {
            out.println("database  " + external);
            external.check();
            return new Database(external, new CompletableFuture<>());
        }
        Path folder = data.database();
        out.println("database  MariaDB of its own, in " + folder);
        RunningDatabase running = shutdown.started(() -> LocalDatabase.start(folder), RunningDatabase::close);
        return new Database(new DatabaseAccess(running.url(), running.user(), running.password()), running.onExit());
    }

    /**
     * The database of this run.
     *
     * @param end completes if it ends by itself; somebody else's never does, as far as we know
     */
    private record Database(DatabaseAccess access, CompletableFuture<Void> end) {}
}
