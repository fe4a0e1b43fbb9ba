package org.cabildo.backend.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.cabildo.backend.platform.ClientAddress;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.RateLimits;

/** Where files come in. */
@ApplicationScoped
public class FileDoor {

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    @Inject
    FileCheck check;

    /** The most that is taken here of what a definition allows. */
    public int megabytes(int allowed) {
        return check.megabytes(allowed);
    }

    /**
     * Reads all of it, in little memory.
     *
     * @return to be closed
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}, {@link ProblemType#FILE_TOO_LARGE},
     *     {@link ProblemType#FILE_EMPTY}, {@link ProblemType#FILE_REFUSED} for another kind,
     *     {@link ProblemType#PICTURE_UNREADABLE}, {@link ProblemType#FILE_INFECTED} or
     *     {@link ProblemType#SCANNER_UNAVAILABLE}
     * @throws IOException if whoever sends it has gone
     */
    public CheckedFile check(Offered offered) throws IOException {
        limits.spend(RateLimits.Kind.UPLOAD, client.key());
        return check.check(offered);
    }
}
