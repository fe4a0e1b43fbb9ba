package org.cabildo.ui.organiser;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** Which part of a long list is shown, and the way to the others. */
final class Paged extends Div {

    static final int SIZE = 25;

    private final Localized where = new Localized("span", language -> "");
    private final NativeButton back;
    private final NativeButton on;
    private int first;

    /** @param refresh shows the part that begins at {@link #first()} */
    Paged(Runnable refresh) {
        addClassName("paged");
        back = button("organiser.page.back", () -> turn(-SIZE, refresh));
        on = button("organiser.page.on", () -> turn(SIZE, refresh));
        where.getElement().setAttribute("role", "status");
        add(where, back, on);
    }

    /** How many come before what is shown. */
    int first() {
        return first;
    }

    void toStart() {
        first = 0;
    }

    /** @param found how many there are in all */
    void show(long found) {
        boolean isShort = found <= SIZE;
        where.say(Messages.words("organiser.page.where", first + 1, Math.min(first + SIZE, found), found));
        setVisible(!isShort || first > 0);
        back.setEnabled(first > 0);
        on.setEnabled(first + SIZE < found);
    }

    private void turn(int by, Runnable refresh) {
        first = Math.max(0, first + by);
        refresh.run();
    }

    private static NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", "button-secondary");
        button.add(Localized.message("span", key));
        return button;
    }
}
