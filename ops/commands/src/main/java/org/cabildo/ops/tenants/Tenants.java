package org.cabildo.ops.tenants;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The tenants of a running installation: made, suspended, moved and erased. */
@Command(
        name = "tenants",
        synopsisSubcommandLabel = "COMMAND",
        description = {"", "Makes, suspends, moves and erases the tenants of a running installation.", ""},
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, and nothing was changed",
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
            "  tenants create puerto-sereno 'Municipalidad de Puerto Sereno'",
            "  tenants export puerto-sereno -o puerto-sereno.zip",
            "  CABILDO_URL=https://other.example.org tenants import puerto-sereno.zip puerto-sereno"
        })
public final class Tenants {

    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;
    static final int NO_ANSWER = 3;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this.")
    private boolean help;

    Tenants(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs one command, and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new Tenants(environment))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, arguments) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    }

    @Command(name = "list", description = "Shows every tenant: name, state, consultations and label.")
    void list() {
        installation()
                .list()
                .getValuesAs(JsonObject.class)
                .forEach(tenant -> out().println(String.join(
                        "\t",
                        tenant.getString("name"),
                        tenant.getString("state"),
                        String.valueOf(tenant.getInt("consultations")),
                        tenant.getString("label"))));
    }

    @Command(name = "create", description = "Makes a tenant.")
    void create(
            @Parameters(paramLabel = "NAME", description = "As it stands in addresses: /t/NAME.") String name,
            @Parameters(paramLabel = "LABEL", description = "As people read it.") String label) {
        installation().create(name, label);
        out().println("made: " + name);
    }

    @Command(name = "suspend", description = "Closes a tenant to everyone else. Nothing is lost.")
    void suspend(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEXT",
                            description = "For the administrators alone.")
                    String reason) {
        installation().suspend(known(name), reason);
        out().println("suspended: " + name);
    }

    @Command(name = "resume", description = "Opens a suspended tenant again.")
    void resume(@Parameters(paramLabel = "NAME") String name) {
        installation().resume(known(name));
        out().println("open: " + name);
    }

    @Command(
            name = "export",
            description = "Writes a tenant whole into one file, for an installation of the same version.")
    void export(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "-o", paramLabel = "FILE", description = "NAME.zip unless said otherwise.") @Nullable Path file)
            throws IOException {
        Path target = file == null ? Path.of(known(name) + ".zip") : file;
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refused("There is no folder " + folder + ". Make it first.");
        }
        installation().leave(known(name), target);
        out().println("written: " + target + ". Keep it as safe as the answers in it.");
    }

    @Command(name = "import", description = "Makes a tenant of such a file.")
    void arrive(
            @Parameters(paramLabel = "FILE") Path file,
            @Parameters(paramLabel = "NAME", description = "Of the new tenant.") String name) {
        JsonObject tenant = installation().arrive(file, name);
        out().println("made: " + name + ", with " + tenant.getInt("consultations") + " consultations");
    }

    @Command(
            name = "erase",
            description = "Deletes a tenant with all that it has, for good. If it is broken off, call it again.")
    void erase(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--confirm", required = true, paramLabel = "NAME", description = "The name once more.")
                    String confirmation) {
        if (!name.equals(confirmation)) {
            throw new Refused("'" + confirmation + "' is not '" + name + "'. Nothing was erased.");
        }
        installation().erase(known(name));
        out().println("erased: " + name);
    }

    private Installation installation() {
        return Installation.of(environment);
    }

    /** What cannot be a name is not made part of an address. */
    static String known(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refused("There is no tenant '" + name + "'.");
        }
        return name;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    static int wrongUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + e.getMessage());
        command.getErr().println("How it is used: " + name + " --help");
        return WRONG_USAGE;
    }

    static int failed(Exception e, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof Refused) {
            command.getErr().println(name + ": " + e.getMessage());
            return REFUSED;
        }
        if (e instanceof Unreachable) {
            command.getErr().println(name + ": " + e.getMessage());
            return NO_ANSWER;
        }
        command.getErr().println(name + ": a fault of ours (" + e + "); please report it");
        return NO_ANSWER;
    }
}
