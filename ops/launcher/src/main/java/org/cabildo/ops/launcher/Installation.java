package org.cabildo.ops.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was built: the application server and the application.
 *
 * @param server the application server's jar
 * @param application the WAR
 */
record Installation(Path server, Path application) {

    /**
     * Finds both from where this program's jar lies, {@code ops/launcher/target}; the system properties
     * {@code cabildo.server} and {@code cabildo.application} name others.
     *
     * @throws StartFailed if one is missing
     */
    static Installation find() {
        Path own = ownJar();
        return new Installation(
                existing(named("cabildo.server").orElse(own.resolveSibling("payara-micro.jar"))),
                existing(named("cabildo.application")
                        .orElse(own.resolve("../../../../ui/target/ROOT.war").normalize())));
    }

    private static Optional<Path> named(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of).map(Path::toAbsolutePath);
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartFailed(file + " is missing; build with: mvn -DskipTests package");
        }
        return file;
    }

    private static Path ownJar() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
