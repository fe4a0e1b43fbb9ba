package org.cabildo.backend.export;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.cabildo.backend.export.file.Handed;
import org.cabildo.backend.export.file.Staging;
import org.cabildo.backend.export.file.Submissions;

/** What was read for an export, part after part. */
final class StagedSubmissions implements Submissions {

    /** Well within {@link ExportRows#SILENCE}: much may be gone through before there is a part of a file to keep. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final ExportRows rows;
    private final ExportJob job;
    private final UUID node;
    private long heard = System.nanoTime();
    private long taken;

    /** @param node that writes, and tells now and then that it is there */
    StagedSubmissions(ExportRows rows, ExportJob job, UUID node) {
        this.rows = rows;
        this.job = job;
        this.node = node;
    }

    @Override
    public void each(Taker taker) throws IOException {
        for (int number = 0; number < job.readParts(); number++) {
            for (Handed submission : Staging.unpack(rows.part(job.id(), ExportPart.Kind.READ, number))) {
                taker.take(submission);
                taken++;
            }
            tell();
        }
    }

    private void tell() {
        if (System.nanoTime() - heard > QUIET.toNanos()) {
            rows.step(job.id(), node, one -> {});
            heard = System.nanoTime();
        }
    }

    /** In all passes so far. */
    long taken() {
        return taken;
    }
}
