package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.platform.ProblemException;

/**
 * What is told when something fails: a problem says its sentence; anything else gets a number, under which the log has
 * the trace, and the reader learns no more than the number.
 */
@ApplicationScoped
public class Incidents implements ErrorHandler {

    /** Of a listener on an open page; what fails on the way to a page is shown by {@link FaultView}. */
    @Override
    public void error(ErrorEvent event) {
        Words sentence = sentence(event.getThrowable());
        Optional.ofNullable(UI.getCurrent()).ifPresent(page -> Notice.show(sentence));
    }

    Words sentence(Throwable failure) {
        Optional<ProblemException> problem = problem(failure);
        if (problem.isPresent()) {
            return problem.get()::sentence;
        }
        return Incident.of(failure)::sentence;
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
