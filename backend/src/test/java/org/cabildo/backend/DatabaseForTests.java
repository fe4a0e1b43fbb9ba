package org.cabildo.backend;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Collectors;
import org.cabildo.ops.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the database and the mail server before the server that Arquillian starts, and ends it after. Only where there is a server to
 * start: plain unit tests need neither. The server runs as on an external database: reading needs a token.
 */
public final class DatabaseForTests implements LauncherSessionListener {

    private static @Nullable TestDatabase running;

    private @Nullable TestDatabase database;

    /** The database of this run, for tests that look at the schema itself. */
    static TestDatabase running() {
        if (running == null) {
            throw new IllegalStateException("the database runs only with the integration tests");
        }
        return running;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("payara.microJar") == null) {
            return;
        }
        database = TestDatabase.start();
        running = database;
        System.setProperty(
                "payara.cmdOptions",
                String.join(
                        " ",
                        "-Dcabildo.db.url=" + database.url(),
                        "-Dcabildo.db.user=" + database.user(),
                        "-Dcabildo.db.password=" + database.password(),
                        "-Dcabildo.admin.token=" + Room.ADMIN_TOKEN,
                        "-Dcabildo.trusted.proxies=" + ownAddresses(),
                        "-Dcabildo.hosts=" + TenantIT.HOST + "=" + TenantIT.TENANT_OF_THE_HOST,
                        "-Dcabildo.archive.megabytes=4",
                        "-Dcabildo.openid.networks=127.0.0.0/8,::1",
                        "-Dcabildo.key=" + "A".repeat(43) + "=",
                        "-Dcabildo.smtp.url=" + PostOffice.open(),
                        "-Xmx768m"));
    }

    /** The server is called by whichever address it announces, and believes this machine who the client is. */
    private static String ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                    .collect(Collectors.joining(","));
        } catch (SocketException noNetwork) {
            throw new IllegalStateException("this machine does not know its own addresses", noNetwork);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        PostOffice.close();
        if (database != null) {
            database.close();
        }
    }
}
