package org.cabildo.ui.admin;

import com.vaadin.flow.component.html.NativeButton;
import org.cabildo.ui.shell.Localized;

/** Buttons by their looks. */
final class Buttons {

    private Buttons() {}

    static NativeButton secondary(String key, Runnable act) {
        return button(key, "button-secondary", act);
    }

    static NativeButton quiet(String key, Runnable act) {
        return button(key, "button-quiet", act);
    }

    /** The same, said also of what: for those who hear one of many such. */
    static NativeButton of(String about, NativeButton button) {
        button.add(Localized.heard(about));
        return button;
    }

    static NativeButton danger(String key, Runnable act) {
        return button(key, "button-danger", act);
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
