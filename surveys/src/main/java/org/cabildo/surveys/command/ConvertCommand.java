package org.cabildo.surveys.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.exchange.XForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a questionnaire in the form that another tool reads. */
@Command(
        name = "convert",
        header = "Writes a questionnaire in the form that another tool reads.",
        description = {"", "What it becomes is told by the ending of TO: .xml is an ODK XForm, for ODK and Enketo."},
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was written",
            "1:the questionnaire is broken; its problems are told as 'check' tells them",
            "2:wrong usage, or it cannot be written there",
            "3:a fault of the program"
        },
        footer = {"", "Example:", "  surveys convert brasilia-2024 brasilia.xml"})
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FROM",
            description = "A folder with a consultation.yaml, or the name of one that comes with Cabildo.")
    private String from;

    @Parameters(paramLabel = "TO", description = "The file to write.")
    private Path to;

    @Option(names = "--force", description = "Overwrites TO if it is there.")
    private boolean force;

    @Override
    public Integer call() {
        if (!to.toString().endsWith(".xml")) {
            throw wrong("what '" + to + "' is to be is unknown; let its name end in .xml");
        }
        if (Files.exists(to) && !force) {
            throw wrong("'" + to + "' is there already; give another name, or --force to overwrite it");
        }
        if (!Files.isDirectory(to.toAbsolutePath().resolveSibling(""))) {
            throw wrong("there is no folder to write '" + to + "' in; make it first");
        }
        write(Questionnaire.find(from, spec.commandLine()).read());
        return 0;
    }

    /** All or nothing: a file that was there is as it was when writing fails. */
    private void write(Definition definition) {
        String text = XForm.of(definition);
        Path half = to.resolveSibling("." + to.getFileName() + ".half");
        try {
            Files.writeString(half, text);
            Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw wrong("cannot write '" + to + "' (" + e + "); check its permissions");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
