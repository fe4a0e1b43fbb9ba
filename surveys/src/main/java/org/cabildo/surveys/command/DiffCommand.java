package org.cabildo.surveys.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cabildo.surveys.definition.Definition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a new version changes. */
@Command(
        name = "diff",
        header = "Tells what changed between two versions of a questionnaire.",
        description = {
            "",
            "Names the questions that were added, reworded, moved or retired, or take another answer than before, and"
                    + " says where earlier answers are lost. Questions are the same when their names are."
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes, as diff(1) has them:%n",
        exitCodeList = {
            "0:no difference",
            "1:differences",
            "2:wrong usage, or one of the two is broken",
            "3:a fault of the program"
        },
        exitCodeOnExecutionException = Surveys.WRONG_USAGE,
        footer = {
            "",
            "Example, what changed since the last commit:",
            "  git worktree add ../before HEAD",
            "  surveys diff ../before/my-consultation my-consultation"
        })
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OLD", description = "The earlier version. " + Given.KINDS)
    private String earlier;

    @Parameters(paramLabel = "NEW", description = "The later version.")
    private String later;

    @Option(names = "--lang", paramLabel = "TAG", converter = LanguageTag.class, description = LanguageTag.OF_A_FORM)
    private @Nullable Locale language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Definition before =
                Given.find(earlier, language, spec.commandLine()).open().definition();
        Definition after =
                Given.find(later, language, spec.commandLine()).open().definition();
        if (before.contentHash().equals(after.contentHash())) {
            return 0;
        }
        new Differences(before, after).lines().forEach(out::println);
        return Surveys.PROBLEMS;
    }
}
