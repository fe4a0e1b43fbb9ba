package org.cabildo.ops.bench;

import java.util.concurrent.TimeUnit;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.surveys.reply.RawReply;
import org.cabildo.surveys.reply.Reply;
import org.cabildo.surveys.reply.ReplyRefused;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The first real case: the Brasilia consultation of Cartagena+40. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ConsultationBenchmark {

    static final String CONSULTATION = "brasilia-2024";

    private final Definition definition = Definitions.bundled(CONSULTATION);
    private final RawReply full = FullSubmission.to(definition);

    /** From its YAML files to a checked definition; nothing is kept from one time to the next. */
    @Benchmark
    public Definition reading() {
        return Definitions.bundled(CONSULTATION);
    }

    /** From raw input to typed answers, as when a submission comes in. */
    @Benchmark
    public Reply checking() throws ReplyRefused {
        return Reply.read(definition, full);
    }
}
