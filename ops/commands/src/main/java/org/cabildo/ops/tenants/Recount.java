package org.cabildo.ops.tenants;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was tallied in a running installation, held against its answers, and repaired. */
@Command(
        name = "recount",
        description = {
            "",
            "Counts all answers of a tenant and holds what was tallied against them. Nobody who hands in waits for it.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all tallies are what the answers say, or have been repaired",
            "1:some are wrong, or it was refused",
            "2:wrong usage",
            "3:no answer that can be understood"
        },
        footer = {
            "",
            "Environment:",
            "  CABILDO_ADMIN_TOKEN  the platform administrator's token",
            "  CABILDO_URL          http://localhost:8080",
            "",
            "Examples:",
            "  recount cartagena40",
            "  recount cartagena40 --repair"
        })
public final class Recount implements Callable<Integer> {

    private static final int WRONG = 1;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TENANT")
    private String tenant;

    @Option(names = "--repair", description = "Counts those consultations anew whose tallies are wrong.")
    private boolean repair;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    Recount(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Recounts once, and ends with the exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new Recount(environment))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, arguments) -> Tenants.wrongUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> Tenants.failed(e, command));
    }

    @Override
    public Integer call() {
        List<JsonObject> found = Installation.of(environment)
                .recount(Tenants.known(tenant), repair)
                .getValuesAs(JsonObject.class);
        found.forEach(this::tell);
        boolean isRight = repair || found.stream().allMatch(one -> one.getInt("wrong") == 0);
        return isRight ? 0 : WRONG;
    }

    private void tell(JsonObject found) {
        PrintWriter out = spec.commandLine().getOut();
        String outcome = found.getInt("wrong") == 0
                ? "as the answers say"
                : found.getInt("wrong") + " wrong" + (repair ? ", counted anew" : "");
        out.println(found.getString("consultation") + ": " + found.getInt("tallies") + " tallies and "
                + found.getInt("organisations") + " organisations, " + outcome);
        found.getJsonArray("examples")
                .getValuesAs(JsonString.class)
                .forEach(example -> out.println("  " + example.getString()));
    }
}
