package org.cabildo.backend.platform;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fault of ours: the log has the whole story under a number, the caller gets only the number. */
public final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NUMBERS = 1_000_000_000;

    private Incident() {}

    /** Logs the fault and returns the problem to show: it names the incident's number and nothing else. */
    public static ProblemException of(Throwable fault) {
        String number = String.format("%09d", RANDOM.nextInt(NUMBERS));
        LOG.log(Level.SEVERE, fault, () -> "incident " + number);
        return new ProblemException(ProblemType.FAULT, number);
    }
}
