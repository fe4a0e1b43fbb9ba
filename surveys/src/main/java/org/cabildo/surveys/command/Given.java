package org.cabildo.surveys.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.cabildo.surveys.exchange.xlsform.XlsForm;
import org.cabildo.surveys.reading.DefinitionRefused;
import org.cabildo.surveys.reading.Definitions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A questionnaire that was named on the command line. That it is there is known; whether it is sound is not. */
sealed interface Given {

    /** How a command's help names what can be given. */
    String KINDS = "A folder with a consultation.yaml, an XLSForm (.xlsx), or the name of one that comes with Cabildo.";

    /** As it was named. */
    String named();

    /** @throws DefinitionRefused if it is broken, naming every problem */
    Opened open() throws DefinitionRefused;

    /**
     * Finds what was named; what is on disk before what comes with Cabildo.
     *
     * @param command the one that it was named to
     * @throws ParameterException if there is none
     */
    static Given find(String named, CommandLine command) {
        Path path = path(named, command);
        if (Files.isDirectory(path)) {
            return new Folder(named);
        }
        if (Files.exists(path)) {
            if (Output.isNamed(path, ".xlsx")) {
                return new Workbook(named, command);
            }
            throw new ParameterException(
                    command, "'" + named + "' is no XLSForm; name an .xlsx, or the folder with the consultation.yaml");
        }
        if (named.matches("[a-z][a-z0-9-]*") && Definitions.isBundled(named)) {
            return new Bundled(named);
        }
        throw new ParameterException(
                command,
                "there is no folder or file '" + named + "', and nothing of this name comes with Cabildo; correct it");
    }

    private static Path path(String named, CommandLine command) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new ParameterException(command, "'" + named + "' cannot be the name of a file; correct it");
        }
    }

    /** YAML files. */
    record Folder(String named) implements Given {
        @Override
        public Opened open() {
            return Opened.of(Definitions.read(Path.of(named)));
        }
    }

    /** One that comes with Cabildo. */
    record Bundled(String named) implements Given {
        @Override
        public Opened open() {
            return Opened.of(Definitions.bundled(named));
        }
    }

    /** An XLSForm. */
    record Workbook(String named, CommandLine command) implements Given {
        @Override
        public Opened open() {
            try (InputStream stream = Files.newInputStream(Path.of(named))) {
                return Opened.of(XlsForm.read(named, stream));
            } catch (IOException e) {
                throw new ParameterException(command, "cannot read '" + named + "' (" + e + "); check its permissions");
            }
        }
    }
}
