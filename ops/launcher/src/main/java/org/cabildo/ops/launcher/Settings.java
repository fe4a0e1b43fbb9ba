package org.cabildo.ops.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment and the command line ask for.
 *
 * @param data the folder of the embedded database and of the files
 * @param bind the address that is listened on; the loopback address unless {@code CABILDO_BIND} says otherwise
 * @param external null for the embedded default
 * @param adminToken the platform administrator's bearer token; a new one that nobody else knows if none is set
 * @param demo whether invented organisations are to answer
 */
record Settings(int port, String bind, Path data, @Nullable DatabaseAccess external, String adminToken, boolean demo) {

    static final String USAGE = "usage: ops/start [--demo] [--help]";

    private static final String LOOPBACK = "127.0.0.1";

    /** @throws StartFailed if something asked for makes no sense */
    static Settings of(Map<String, String> environment, List<String> arguments) {
        arguments.stream()
                .filter(argument -> !argument.equals("--demo"))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new StartFailed("There is no option " + unknown + "; " + USAGE);
                });
        return new Settings(
                port(value(environment, "CABILDO_PORT").orElse("8080")),
                value(environment, "CABILDO_BIND").orElse(LOOPBACK),
                value(environment, "CABILDO_DATA").map(Path::of).orElseGet(() -> usualDataFolder(environment)),
                external(environment).orElse(null),
                value(environment, "CABILDO_ADMIN_TOKEN").orElseGet(Settings::randomToken),
                arguments.contains("--demo"));
    }

    Settings {
        data = data.toAbsolutePath().normalize();
    }

    boolean isEmbedded() {
        return external == null;
    }

    boolean isOpenToOthers() {
        return !bind.equals(LOOPBACK) && !bind.equals("::1") && !bind.equals("localhost");
    }

    /** Where a browser on this machine finds it. */
    String address() {
        return "http://localhost:" + port;
    }

    /** Where this program finds it, which need not be where a browser does. */
    String ownAddress() {
        boolean everywhere = bind.equals("0.0.0.0") || bind.equals("::");
        return "http://" + (everywhere ? LOOPBACK : bind) + ":" + port;
    }

    private static Optional<DatabaseAccess> external(Map<String, String> environment) {
        return value(environment, "CABILDO_DB_URL").map(url -> {
            if (!url.startsWith("jdbc:mysql:")) {
                throw new StartFailed("CABILDO_DB_URL has to begin with jdbc:mysql: (for MariaDB too).");
            }
            String user = value(environment, "CABILDO_DB_USER")
                    .orElseThrow(() -> new StartFailed("CABILDO_DB_URL is set, so CABILDO_DB_USER has to be."));
            return new DatabaseAccess(
                    url, user, value(environment, "CABILDO_DB_PASSWORD").orElse(""));
        });
    }

    private static String randomToken() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new StartFailed("CABILDO_PORT is a number from 1 to 65535, not " + text + ".");
    }

    private static Path usualDataFolder(Map<String, String> environment) {
        return value(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("cabildo");
    }

    /** Set to nothing is not set, as shells have it. */
    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
