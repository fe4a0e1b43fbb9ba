package org.cabildo.ops.database;

import java.util.List;
import java.util.Locale;

/** The machine this runs on, as far as server programs care. */
record Platform(String system, String processor) {

    static Platform current() {
        return new Platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static boolean isWindows() {
        return current().systemStartsWith("windows");
    }

    /** Servers refuse to run as root unless told that this is meant; in a container it is. */
    static List<String> runningAsRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    boolean systemStartsWith(String prefix) {
        return system.toLowerCase(Locale.ROOT).startsWith(prefix);
    }

    boolean isIntel64() {
        return processor.equals("amd64") || processor.equals("x86_64");
    }
}
