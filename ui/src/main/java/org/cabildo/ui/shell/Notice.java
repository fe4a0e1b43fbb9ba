package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** A sentence over the page that stays until it was read. */
public final class Notice {

    private Notice() {}

    public static void show(Words sentence) {
        Notification notification = new Notification();
        notification.setPosition(Position.BOTTOM_CENTER);
        notification.setDuration(0);
        notification.setAssertive(true);
        NativeButton close = new NativeButton("", click -> notification.close());
        close.addClassNames("button", "button-quiet");
        close.getElement()
                .appendChild(Localized.message("span", "shell.notice.close").getElement());
        notification.add(new Localized("p", sentence).withClass("notice-text"), close);
        notification.addClassName("notice");
        notification.open();
    }
}
