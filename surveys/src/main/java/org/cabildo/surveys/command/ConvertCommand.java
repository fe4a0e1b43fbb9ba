package org.cabildo.surveys.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.exchange.XForm;
import org.cabildo.surveys.exchange.xlsform.XlsForm;
import org.jspecify.annotations.Nullable;
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
        description = {
            "",
            "What it becomes is told by the ending of TO: .xlsx is an XLSForm, for KoboToolbox and everyone with a"
                    + " spreadsheet; .xml is an ODK XForm, for ODK and Enketo; without an ending, an .xlsx becomes a"
                    + " folder with YAML files. What cannot be taken over is told."
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was written",
            "1:the questionnaire is broken; its problems are told as 'check' tells them",
            "2:wrong usage, or it cannot be written there",
            "3:a fault of the program"
        },
        footer = {
            "",
            "Examples:",
            "  surveys convert brasilia-2024 brasilia.xml",
            "  surveys convert my-consultation my-consultation.xlsx",
            "  surveys convert from-kobo.xlsx my-consultation"
        })
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FROM", description = Given.KINDS)
    private String from;

    @Parameters(paramLabel = "TO", description = "The file or folder to write.")
    private Path to;

    @Option(names = "--lang", paramLabel = "TAG", converter = LanguageTag.class, description = LanguageTag.OF_A_FORM)
    private @Nullable Locale language;

    @Option(names = "--force", description = "Overwrites TO if it is there.")
    private boolean force;

    @Override
    public Integer call() {
        Given questionnaire = Given.find(from, language, spec.commandLine());
        refuseUnknown(questionnaire);
        Output output = new Output(to, force, spec.commandLine());
        output.refuseUnlessFree();
        Opened opened = questionnaire.open();
        opened.notices().forEach(spec.commandLine().getErr()::println);
        write(opened, output);
        return 0;
    }

    private void refuseUnknown(Given questionnaire) {
        if (isNamed(".xml") || isNamed(".xlsx")) {
            return;
        }
        if (String.valueOf(to.getFileName()).contains(".")) {
            throw wrong("what '" + to + "' is to be is unknown; let its name end in .xml or .xlsx, or have no ending");
        }
        if (!(questionnaire instanceof Given.Workbook)) {
            throw wrong("'" + from + "' is YAML already; let the name of '" + to + "' end in .xml or .xlsx");
        }
    }

    private void write(Opened opened, Output output) {
        Definition definition = opened.definition();
        if (isNamed(".xml")) {
            output.write(stream -> stream.write(XForm.of(definition).getBytes(StandardCharsets.UTF_8)));
        } else if (isNamed(".xlsx")) {
            workbook(definition, output);
        } else {
            opened.files()
                    .forEach((name, text) ->
                            output.file(name).write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private void workbook(Definition definition, Output output) {
        try {
            output.write(stream -> XlsForm.write(definition, stream));
        } catch (IllegalArgumentException noRoom) {
            throw wrong("cannot write '" + to + "': " + noRoom.getMessage());
        }
    }

    private boolean isNamed(String ending) {
        return Output.isNamed(to, ending);
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
