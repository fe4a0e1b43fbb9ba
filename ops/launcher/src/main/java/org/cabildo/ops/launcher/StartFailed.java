package org.cabildo.ops.launcher;

import java.util.Objects;

/** The product cannot be started or kept running. The message is the reason, in one line for the person who started it. */
final class StartFailed extends RuntimeException {

    StartFailed(String reason) {
        super(reason);
    }

    StartFailed(String reason, Throwable cause) {
        super(reason, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
