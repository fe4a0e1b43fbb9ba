package org.cabildo.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** An address that leads nowhere. */
@ParentLayout(ShellLayout.class)
public class NotFoundView extends MessagePage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say("shell.notfound.title", new ProblemException(ProblemType.NOT_FOUND)::sentence);
        return ProblemType.NOT_FOUND.status();
    }
}
