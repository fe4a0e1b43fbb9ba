package org.cabildo.ops.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB, bundled or installed.
 *
 * @param installer the program or script that fills an empty data folder
 * @param folder where the bundled files lie, given to both programs; empty for an installed server, which knows
 */
record MariaDb(Path program, Path installer, List<String> folder) implements ServerSoftware {

    static MariaDb forThisMachine() {
        return BundledMariaDb.forPlatform(Platform.current())
                .map(BundledMariaDb::unpacked)
                .orElseGet(() -> InstalledMariaDb.on(InstalledMariaDb.usualFolders()));
    }

    @Override
    public List<String> initialise(Path data) {
        List<String> command = new ArrayList<>();
        if (Platform.isWindows()) {
            // No anonymous account and no root without a password: root is told a secret that is kept nowhere.
            command.addAll(List.of(installer.toString(), "--datadir=" + data));
            command.add("--password=" + Account.withNewPassword().password());
            return command;
        }
        if (!Files.isExecutable(installer)) {
            command.add("sh");
        }
        command.addAll(List.of(installer.toString(), "--no-defaults"));
        command.addAll(folder);
        // Not told "--user", root or not: the script would then trip over a blank in the path.
        command.addAll(List.of("--datadir=" + data, "--force", "--skip-name-resolve", "--skip-test-db"));
        return command;
    }

    @Override
    public List<String> options() {
        List<String> options = new ArrayList<>(folder);
        // Automatic TLS slows the start or fails it; nothing leaves the machine.
        options.add("--skip-ssl");
        // What a client's "utf8mb4" means from 11.5 on would else be another collation.
        options.add("--character-set-collations=utf8mb4=utf8mb4_unicode_ci");
        return options;
    }

    @Override
    public List<String> lockingOut() {
        return List.of("DELETE FROM mysql.global_priv WHERE User = '';", "FLUSH PRIVILEGES;");
    }
}
