package org.cabildo.surveys.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.exchange.xlsform.XlsForm;
import org.cabildo.surveys.reading.DefinitionRefused;
import org.cabildo.surveys.reading.Definitions;
import org.jspecify.annotations.Nullable;
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
     * @param plain the language of an XLSForm that does not say its own; null if nobody said it
     * @param command the one that it was named to
     * @throws ParameterException if there is none
     */
    static Given find(String named, @Nullable Locale plain, CommandLine command) {
        Path path = path(named, command);
        if (Files.isDirectory(path)) {
            return new Folder(named);
        }
        if (Files.exists(path)) {
            if (Output.isNamed(path, ".xlsx")) {
                return new Workbook(named, plain, command);
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

    /**
     * An XLSForm.
     *
     * @param plain the language of labels that say none; null if nobody said it
     */
    record Workbook(String named, @Nullable Locale plain, CommandLine command) implements Given {
        @Override
        public Opened open() {
            try {
                return read(plain);
            } catch (DefinitionRefused e) {
                throw plain == null ? withWayOut(e) : e;
            }
        }

        /** Says {@code --lang} where that would help. */
        private DefinitionRefused withWayOut(DefinitionRefused refused) {
            List<String> others = problemsIn(Locale.ENGLISH);
            return new DefinitionRefused(refused.problems().stream()
                    .map(line -> others.contains(line) ? line : line + "; or name it with --lang, such as --lang en")
                    .toList());
        }

        private List<String> problemsIn(Locale language) {
            try {
                read(language);
                return List.of();
            } catch (DefinitionRefused e) {
                return e.problems();
            }
        }

        private Opened read(@Nullable Locale language) {
            try (InputStream stream = Files.newInputStream(Path.of(named))) {
                return Opened.of(
                        language == null ? XlsForm.read(named, stream) : XlsForm.read(named, stream, language));
            } catch (IOException e) {
                throw new ParameterException(command, "cannot read '" + named + "' (" + e + "); check its permissions");
            }
        }
    }
}
