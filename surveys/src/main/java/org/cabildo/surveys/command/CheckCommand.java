package org.cabildo.surveys.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.DefinitionRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong with questionnaires. */
@Command(
        name = "check",
        header = "Tells everything that is wrong with a questionnaire.",
        description = {
            "",
            "Each problem is a line 'file:line:column: what, and what to do', in the form that editors and terminals"
                    + " make clickable; in an XLSForm, 'file:sheet!cell: what'."
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:problems were found", "2:wrong usage", "3:a fault of the program"},
        footer = {
            "",
            "Examples:",
            "  surveys check my-consultation",
            "  surveys check consultations/* *.xlsx && echo 'ready to publish'"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "QUESTIONNAIRE", description = Given.KINDS)
    private List<String> named;

    @Option(names = "--lang", paramLabel = "TAG", converter = LanguageTag.class, description = LanguageTag.OF_A_FORM)
    private @Nullable Locale language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Given> questionnaires = named.stream()
                .map(name -> Given.find(name, language, spec.commandLine()))
                .toList();
        int worst = 0;
        for (Given questionnaire : questionnaires) {
            try {
                Opened opened = questionnaire.open();
                opened.notices().forEach(out::println);
                out.println(questionnaire.named() + ": " + summary(opened.definition()));
            } catch (DefinitionRefused e) {
                e.problems().forEach(out::println);
                worst = Surveys.PROBLEMS;
            }
        }
        return worst;
    }

    private static String summary(Definition definition) {
        long answered = definition.places().keySet().stream()
                .filter(question -> question.isAnswered())
                .count();
        return "nothing is wrong; " + definition.name() + " version " + definition.version() + ", " + answered
                + " questions in " + definition.languages().size() + " languages";
    }
}
