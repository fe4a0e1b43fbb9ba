package org.cabildo.ops.audit;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The records of an installation, looked at from outside. */
@Command(
        name = "audit",
        description = {"", "The records of who did what: proves that they are whole.", ""},
        synopsisSubcommandLabel = "COMMAND")
public final class Audit {

    static final int BROKEN = 1;
    static final int WRONG_USAGE = 2;
    static final int NOT_CHECKED = 3;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this.")
    private boolean help;

    /** Runs one command, and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new Audit())
                .addSubcommand(new Verify(environment))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, arguments) -> {
                    CommandLine command = e.getCommandLine();
                    String name = command.getCommandSpec().qualifiedName();
                    command.getErr().println(name + ": " + e.getMessage());
                    command.getErr().println("How it is used: " + name + " --help");
                    return WRONG_USAGE;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    String name = command.getCommandSpec().qualifiedName();
                    command.getErr()
                            .println(name + ": "
                                    + (e instanceof NotChecked
                                            ? e.getMessage()
                                            : "a fault of ours (" + e + "); please report it"));
                    return NOT_CHECKED;
                });
    }
}
