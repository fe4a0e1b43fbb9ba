package org.cabildo.ops.tenants;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys of a running installation. */
@Command(
        name = "keys",
        description = {"", "Gives tenants new keys for what is sealed, while the installation runs.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is sealed with new keys, and the old ones are destroyed",
            "1:it was refused",
            "2:wrong usage",
            "3:no answer that can be understood: begin again, it goes on where it was"
        },
        footer = {
            "",
            "Environment:",
            "  CABILDO_ADMIN_TOKEN  the platform administrator's token",
            "  CABILDO_URL          http://localhost:8080",
            "",
            "Examples:",
            "  keys rotate",
            "  keys rotate cartagena40"
        })
public final class Keys {

    private static final int ROWS_TOLD = 2_000;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    Keys(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs once, and ends with the exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new Keys(environment))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, arguments) -> Tenants.wrongUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> Tenants.failed(e, command));
    }

    /** New keys, for one tenant or for all. */
    @Command(
            name = "rotate",
            description =
                    "Seals all that is sealed with new keys, seals what lay in plain and should not, and destroys the"
                            + " old keys. People go on writing and reading. Broken off at any time, nothing is lost, and the same"
                            + " command goes on.")
    int rotate(
            @Parameters(arity = "0..1", paramLabel = "TENANT", description = "All of them unless one is named.")
                    @Nullable String tenant) {
        Installation installation = Installation.of(environment);
        List<String> names = tenant == null
                ? installation.list().getValuesAs(JsonObject.class).stream()
                        .map(one -> one.getString("name"))
                        .toList()
                : List.of(Tenants.known(tenant));
        names.forEach(name -> rotate(installation, name));
        return 0;
    }

    private void rotate(Installation installation, String name) {
        PrintWriter out = spec.commandLine().getOut();
        int turned = 0;
        int sealed = 0;
        int told = 0;
        String next = "";
        do {
            JsonObject step = installation.turnKeys(name, next);
            turned += step.getInt("turned");
            sealed += step.getInt("sealed");
            next = step.getString("next", "");
            if (turned + sealed - told >= ROWS_TOLD) {
                told = turned + sealed;
                out.println(line(name, turned, sealed) + " so far");
                out.flush();
            }
        } while (!next.isEmpty());
        out.println(line(name, turned, sealed) + "; the old keys are destroyed");
        out.flush();
    }

    private static String line(String name, int turned, int sealed) {
        return String.format(
                Locale.ROOT, "%s: %,d rows with new keys, %,d sealed that lay in plain", name, turned, sealed);
    }
}
