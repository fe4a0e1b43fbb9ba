package org.cabildo.ui.shell;

import com.vaadin.flow.component.Component;

/**
 * A part of the page on which a tenant says how its people sign in. A package adds its own by a bean of this type; the
 * service behind it decides who may.
 */
public interface SignInPart {

    /** Among the parts; the lower, the further up. */
    int order();

    /** As it is now, for the tenant where the page stands. */
    Component component();
}
