package org.cabildo.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** A page that cannot be shown for a reason that its reader can understand, such as an unknown draft. */
@ParentLayout(ShellLayout.class)
public class ProblemView extends MessagePage implements HasErrorParameter<ProblemException> {

    private static final int NOT_FOUND = 404;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ProblemException> parameter) {
        ProblemException problem = parameter.getException();
        int status = problem.type().status();
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            askToSignIn(problem::sentence, event.getLocation().getPathWithQueryParameters());
        } else if (problem.type() == ProblemType.SECOND_FACTOR_NEEDED) {
            askForFactor(problem::sentence);
        } else {
            say(status == NOT_FOUND ? "shell.notfound.title" : "shell.problem.title", problem::sentence);
        }
        return status;
    }
}
