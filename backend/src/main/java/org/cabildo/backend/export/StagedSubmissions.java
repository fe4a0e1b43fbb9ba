package org.cabildo.backend.export;

import java.io.IOException;
import org.cabildo.backend.export.file.Handed;
import org.cabildo.backend.export.file.Staging;
import org.cabildo.backend.export.file.Submissions;

/** What was read for an export, part after part. */
final class StagedSubmissions implements Submissions {

    private final ExportRows rows;
    private final ExportJob job;
    private long taken;

    StagedSubmissions(ExportRows rows, ExportJob job) {
        this.rows = rows;
        this.job = job;
    }

    @Override
    public void each(Taker taker) throws IOException {
        for (int number = 0; number < job.readParts(); number++) {
            for (Handed submission : Staging.unpack(rows.part(job.id(), ExportPart.Kind.READ, number))) {
                taker.take(submission);
                taken++;
            }
        }
    }

    /** In all passes so far. */
    long taken() {
        return taken;
    }
}
