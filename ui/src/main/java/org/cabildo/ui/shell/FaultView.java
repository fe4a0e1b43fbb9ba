package org.cabildo.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.inject.Inject;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** A page that cannot be shown because something of ours broke. */
@ParentLayout(ShellLayout.class)
public class FaultView extends MessagePage implements HasErrorParameter<Exception> {

    private final Incidents incidents;

    @Inject
    public FaultView(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        say("shell.fault.title", incidents.sentence(parameter.getException()));
        return Incidents.problem(parameter.getException())
                .map(ProblemException::type)
                .orElse(ProblemType.FAULT)
                .status();
    }
}
