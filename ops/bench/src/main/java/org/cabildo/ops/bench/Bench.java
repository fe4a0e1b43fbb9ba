package org.cabildo.ops.bench;

import java.util.Collection;
import java.util.List;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.surveys.reply.Reply;
import org.cabildo.surveys.reply.ReplyRefused;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures everything, then prints what it means. */
public final class Bench {

    private Bench() {}

    /** @param arguments nothing, or {@code --thorough} */
    public static void main(String[] arguments) throws RunnerException, ReplyRefused {
        boolean thorough = List.of(arguments).contains("--thorough");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("org\\.cabildo\\.ops\\.bench\\..*")
                .forks(thorough ? 3 : 1)
                .warmupIterations(thorough ? 5 : 4)
                .warmupTime(TimeValue.seconds(thorough ? 2 : 1))
                .measurementIterations(thorough ? 5 : 4)
                .measurementTime(TimeValue.seconds(thorough ? 2 : 1))
                .jvmArgsAppend("-Dslf4j.internal.verbosity=ERROR")
                .shouldFailOnError(true);
        Collection<RunResult> results = new Runner(options.build()).run();
        Definition definition = Definitions.bundled(ConsultationBenchmark.CONSULTATION);
        int answers =
                Reply.read(definition, FullSubmission.to(definition)).answers().size();
        new Report(Scores.of(results), definition.places().size(), answers)
                .lines()
                .forEach(System.out::println);
    }
}
