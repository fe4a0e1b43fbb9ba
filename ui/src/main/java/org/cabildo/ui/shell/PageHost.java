package org.cabildo.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.jspecify.annotations.Nullable;

/** The host under which the browser has found us. */
public final class PageHost {

    private PageHost() {}

    /** Without the port; null outside a request. */
    public static @Nullable String name() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request ? request.getServerName() : null;
    }
}
