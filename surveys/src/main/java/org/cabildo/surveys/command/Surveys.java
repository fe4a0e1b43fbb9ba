package org.cabildo.surveys.command;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.cabildo.surveys.reading.DefinitionRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program that {@code ops/surveys} runs. */
@Command(
        name = "surveys",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Checks, compares, converts and prints questionnaires.",
            "",
            "A questionnaire is a folder with a consultation.yaml, an XLSForm (.xlsx), or one that comes with Cabildo, by name:"
                    + " brasilia-2024, municipal-services.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {"", "More about a command: surveys COMMAND --help"},
        subcommands = {CheckCommand.class, DiffCommand.class, ConvertCommand.class, PrintCommand.class})
public final class Surveys {

    /** Exit codes, beside 0. */
    static final int PROBLEMS = 1;

    static final int WRONG_USAGE = 2;
    static final int OUR_FAULT = 3;

    /** Held, since loggers that nobody holds forget their level. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this.")
    private boolean help;

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "Shows where in the program it happened, when the fault is ours.")
    private boolean trace;

    private Surveys() {}

    /** Runs one command, and ends with its exit code. */
    public static void main(String[] arguments) {
        // What it finds wrong with a workbook is told by us, in a sentence.
        POI.setLevel(Level.OFF);
        System.exit(run(commandLine(), arguments));
    }

    static int run(CommandLine command, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (Throwable e) { // errors too, such as no memory left, which picocli lets pass
            Surveys surveys = command.getCommand();
            return surveys.failed(e, command);
        }
    }

    static CommandLine commandLine() {
        Surveys surveys = new Surveys();
        return new CommandLine(surveys)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, arguments) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> surveys.failed(e, command));
    }

    private static int wrongUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + e.getMessage());
        command.getErr().println("How it is used: " + name + " --help");
        return WRONG_USAGE;
    }

    private int failed(Throwable e, CommandLine command) {
        if (e instanceof DefinitionRefused refused) {
            refused.problems().forEach(command.getErr()::println);
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        String name = command.getCommandSpec().qualifiedName();
        command.getErr()
                .println(name + ": a fault of ours, not of your files (" + e + "); please report it, with what " + name
                        + " --trace prints");
        if (trace) {
            e.printStackTrace(command.getErr());
        }
        return OUR_FAULT;
    }
}
