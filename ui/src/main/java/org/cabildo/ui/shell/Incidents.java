package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * What is told when something fails: a problem says its sentence; anything else gets a number, under which the log has
 * the trace, and the reader learns no more than the number.
 */
@ApplicationScoped
public class Incidents implements ErrorHandler {

    private static final Logger LOG = System.getLogger(Incidents.class.getName());
    private static final int EIGHT_DIGITS = 100_000_000;

    private final SecureRandom random = new SecureRandom();

    /** Of a listener on an open page; what fails on the way to a page is shown by {@link FaultView}. */
    @Override
    public void error(ErrorEvent event) {
        Words sentence = sentence(event.getThrowable());
        Optional.ofNullable(UI.getCurrent()).ifPresent(page -> page.access(() -> Notice.show(sentence)));
    }

    Words sentence(Throwable failure) {
        Optional<ProblemException> problem = problem(failure);
        if (problem.isPresent()) {
            return problem.get()::sentence;
        }
        String number = String.format("%08d", random.nextInt(EIGHT_DIGITS));
        LOG.log(Level.ERROR, "incident " + number, failure);
        return new ProblemException(ProblemType.FAULT, number)::sentence;
    }

    /** Containers and listeners wrap what they pass on. */
    static Optional<ProblemException> problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }
}
