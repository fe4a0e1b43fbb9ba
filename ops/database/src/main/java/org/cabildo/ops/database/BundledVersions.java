package org.cabildo.ops.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The server versions that this build was made with. */
final class BundledVersions {

    private static final Properties VERSIONS = read();

    private BundledVersions() {}

    static String mariaDb() {
        return VERSIONS.getProperty("mariadb");
    }

    static String mySql() {
        return VERSIONS.getProperty("mysql");
    }

    private static Properties read() {
        try (InputStream in = Objects.requireNonNull(BundledVersions.class.getResourceAsStream("bundled.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
