package org.cabildo.ops.launcher;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the server's log for the news that it does not act on: after a failed deployment it stays up, says that it is
 * ready, and answers 404.
 */
final class DeploymentWatch {

    private static final Pattern FAILED =
            Pattern.compile("Exception while (?:loading|preparing|deploying) the app(?: : (?<reason>.+))?");

    /** The class's package tells a reader nothing. */
    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w$]+\\.)*(?<reason>[\\w$]+(?:: .*)?)$");

    private static final Pattern FATAL = Pattern.compile("^(?:Error: |Exception in thread |Terminating due to ).+");

    private @Nullable String failure;
    private @Nullable String problem;

    synchronized void read(String line) {
        Matcher cause = CAUSE.matcher(line);
        if (cause.matches()) {
            problem = cause.group("reason");
        } else if (FATAL.matcher(line).matches()) {
            problem = line;
        }
        Matcher failed = FAILED.matcher(line);
        if (failure == null && failed.find()) {
            failure = Optional.<String>ofNullable(failed.group("reason"))
                    .or(() -> Optional.ofNullable(problem))
                    .orElse("the deployment failed");
        }
    }

    /** Why the application could not be deployed, once that is known. */
    synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** The last thing that went wrong, whatever came of it. */
    synchronized Optional<String> lastProblem() {
        return Optional.ofNullable(problem);
    }
}
