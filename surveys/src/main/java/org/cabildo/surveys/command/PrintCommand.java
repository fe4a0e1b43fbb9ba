package org.cabildo.surveys.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.print.PrintRefused;
import org.cabildo.surveys.print.Questionnaire;
import org.cabildo.surveys.print.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a questionnaire for paper. */
@Command(
        name = "print",
        header = "Writes a questionnaire to fill in on paper, or to type into.",
        description = {
            "",
            "In one language, for everyone or for those who are named: what none of them is asked is left out. What it"
                    + " becomes is told by the ending of OUT: .pdf to print, .docx to type into."
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was written",
            "1:the questionnaire is broken; its problems are told as 'check' tells them",
            "2:wrong usage, there is no such language, group, country or segment, or it cannot be written there",
            "3:a fault of the program"
        },
        footer = {
            "",
            "Examples:",
            "  surveys print brasilia-2024",
            "  surveys print brasilia-2024 --lang es --group refugee_led --country PE --segment s1 -o for-lima.docx"
        })
final class PrintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FROM", description = Given.KINDS)
    private String from;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description = "Such as es; the questionnaire's first if none is named. It is also that of an XLSForm's"
                    + " labels where the form does not say it.")
    private @Nullable Locale language;

    @Option(names = "--group", paramLabel = "NAME", description = "Only what this stakeholder group is asked.")
    private @Nullable String group;

    @Option(names = "--country", paramLabel = "CODE", description = "Only what is asked in this country.")
    private @Nullable String country;

    @Option(names = "--segment", paramLabel = "NAME", description = "Only this segment; can be given several times.")
    private List<String> segments = List.of();

    @Option(
            names = "--code",
            paramLabel = "TEXT",
            description = "By which these sheets are known when the answers are entered.")
    private @Nullable String code;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The file to write; NAME-TAG.pdf in this folder if none is named.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Overwrites OUT if it is there.")
    private boolean force;

    @Override
    public Integer call() {
        Given given = Given.find(from, language, spec.commandLine());
        if (out != null && !Output.isNamed(out, ".pdf") && !Output.isNamed(out, ".docx")) {
            throw wrong("what '" + out + "' is to be is unknown; let its name end in .pdf or .docx");
        }
        Opened opened = given.open();
        opened.notices().forEach(spec.commandLine().getErr()::println);
        Definition definition = opened.definition();
        Locale locale = language == null ? definition.defaultLanguage() : language;
        Path path = out == null ? Path.of(definition.name() + "-" + locale.toLanguageTag() + ".pdf") : out;
        Output output = new Output(path, force, spec.commandLine());
        output.refuseUnlessFree();
        Questionnaire paper = paper(definition, new Selection(locale, group, country, segments, code));
        write(paper, output);
        return 0;
    }

    private void write(Questionnaire paper, Output output) {
        try {
            output.write(Output.isNamed(output.path(), ".docx") ? paper::docx : paper::pdf);
        } catch (PrintRefused e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Questionnaire paper(Definition definition, Selection selection) {
        try {
            return Questionnaire.of(definition, selection);
        } catch (PrintRefused e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
