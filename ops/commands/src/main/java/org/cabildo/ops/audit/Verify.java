package org.cabildo.ops.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at every entry of the records and names the first break of each. */
@Command(
        name = "verify",
        description = {
            "",
            "Holds every entry against its hash and the entry before, and the last against the end of the record. Reads"
                    + " the database itself, or a file that was taken out, and asks nothing of the application.",
            "",
            "Who can write to the database can make a record anew that is whole in itself. That is found by heads that"
                    + " were kept elsewhere: give them with --head or --heads.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every record that was looked at is whole",
            "1:one is broken; the first break of each is named",
            "2:wrong usage",
            "3:nothing can be said: no database, no such tenant, no such file"
        },
        footer = {
            "",
            "Environment:",
            "  CABILDO_DB_URL       jdbc:mysql://host:3306/schema; without it, the database that runs in CABILDO_DATA",
            "  CABILDO_DB_USER, CABILDO_DB_PASSWORD",
            "                       reading audit_entry, audit_platform_entry, audit_head and tenant is enough",
            "  CABILDO_DATA         ~/.local/share/cabildo",
            "",
            "Examples:",
            "  audit verify",
            "  audit verify --heads server.log",
            "  audit verify --tenant cartagena40 --head 412:9f86d081884c7d65…",
            "  audit verify --file record.jsonl --head 412:9f86d081884c7d65…"
        })
final class Verify implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(names = "--tenant", paramLabel = "NAME", description = "That tenant's record alone.")
    private @Nullable String tenant;

    @Option(names = "--platform", description = "The platform's record alone.")
    private boolean platform;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "A record that was taken out as JSON Lines, instead of the database.")
    private @Nullable Path file;

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = "Where that record ended once, as it was copied from its page.")
    private List<String> heads = new ArrayList<>();

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "A text with lines such as 'audit head of tenant NAME: HEAD': the server's log.")
    private List<Path> texts = new ArrayList<>();

    Verify(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        int chosen = (tenant == null ? 0 : 1) + (platform ? 1 : 0) + (file == null ? 0 : 1);
        if (chosen > 1) {
            throw new ParameterException(spec.commandLine(), "--tenant, --platform and --file do not go together");
        }
        if (chosen == 0 && !heads.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--head needs --tenant, --platform or --file: whose it is");
        }
        KeptHeads kept = new KeptHeads();
        texts.forEach(kept::read);
        if (file != null) {
            try (ExportedFile exported = ExportedFile.open(file)) {
                return verify(List.of(exported), kept);
            }
        }
        try (Database database = Database.open(address())) {
            return verify(chosen(database.records()), kept);
        }
    }

    private List<Recorded> chosen(List<Recorded> all) {
        if (tenant == null && !platform) {
            return all;
        }
        String wanted = platform ? "platform" : "tenant " + tenant;
        List<Recorded> found =
                all.stream().filter(one -> one.name().equals(wanted)).toList();
        if (found.isEmpty()) {
            throw new NotChecked("There is no " + wanted + ".");
        }
        return found;
    }

    private int verify(List<Recorded> records, KeptHeads kept) {
        boolean isWhole = true;
        for (Recorded recorded : records) {
            List<Head> known = new ArrayList<>(kept.of(recorded.name()));
            heads.forEach(head -> known.add(Head.parse(head)));
            Walk walk = new Walk(known);
            List<Entry> some = recorded.after(0);
            while (!some.isEmpty() && !walk.isBroken()) {
                some.forEach(walk::step);
                some = recorded.after(walk.number());
            }
            walk.end(recorded.head());
            spec.commandLine().getOut().println(recorded.name() + ": " + walk.outcome());
            isWhole &= !walk.isBroken();
        }
        return isWhole ? 0 : Audit.BROKEN;
    }

    private Database.Address address() {
        String url = environment.get("CABILDO_DB_URL");
        if (url != null && !url.isBlank()) {
            return new Database.Address(
                    url,
                    environment.getOrDefault("CABILDO_DB_USER", ""),
                    environment.getOrDefault("CABILDO_DB_PASSWORD", ""));
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        String data = environment.getOrDefault("CABILDO_DATA", "");
        return Embedded.in(data.isBlank() ? Path.of(home, ".local", "share", "cabildo") : Path.of(data));
    }
}
