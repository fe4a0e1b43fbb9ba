package org.cabildo.surveys.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A questionnaire that was named on the command line. That it is there is known; whether it is sound is not.
 *
 * @param bundled whether it comes with Cabildo; otherwise it is a folder
 */
record Questionnaire(String named, boolean bundled) {

    /**
     * Finds what was named; a folder before one that comes with Cabildo.
     *
     * @param command the one that it was named to
     * @throws ParameterException if there is none
     */
    static Questionnaire find(String named, CommandLine command) {
        Path path = path(named, command);
        if (Files.isDirectory(path)) {
            return new Questionnaire(named, false);
        }
        if (Files.exists(path)) {
            throw new ParameterException(
                    command, "'" + named + "' is a file; name the folder that its consultation.yaml is in");
        }
        if (named.matches("[a-z][a-z0-9-]*") && Definitions.isBundled(named)) {
            return new Questionnaire(named, true);
        }
        throw new ParameterException(
                command,
                "there is no folder '" + named + "', and nothing of this name comes with Cabildo; correct the name");
    }

    private static Path path(String named, CommandLine command) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new ParameterException(command, "'" + named + "' cannot be the name of a folder; correct it");
        }
    }

    /** @throws org.cabildo.surveys.reading.DefinitionRefused if it is broken, naming every problem */
    Definition read() {
        return bundled ? Definitions.bundled(named) : Definitions.read(Path.of(named));
    }
}
