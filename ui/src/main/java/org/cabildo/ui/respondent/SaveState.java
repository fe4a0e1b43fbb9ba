package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Moment;

/**
 * Whether everything typed is saved. The browser shows "saving" from the first keystroke on; it knows of it before
 * anything is sent.
 */
@Tag("save-state")
@JavaScript("context://js/save-state.js")
final class SaveState extends Component implements HasComponents, HasStyle {

    private static final String FAILED = "failed";
    private static final String SPOT = "event.detail";

    private final Moment at = new Moment(Instant.EPOCH, Moment.Style.CLOCK);

    SaveState(Runnable again) {
        addClassName("save-state");
        Span saved = new Span(Localized.message("span", "respondent.save.saved"), at);
        saved.addClassName("when-saved");
        NativeButton retry = new NativeButton("", click -> again.run());
        retry.addClassNames("button", "button-quiet");
        retry.add(Localized.message("span", "respondent.save.again"));
        Span failed = new Span(Localized.message("span", "respondent.save.failed"), retry);
        failed.addClassName("when-failed");
        add(
                saved,
                Localized.message("span", "respondent.save.saving").withClass("when-saving"),
                Localized.message("span", "respondent.save.offline").withClass("when-offline"),
                Localized.message("span", "respondent.save.offline.nothing").withClass("when-offline-nothing"),
                failed);
    }

    /**
     * Run now and then while somebody works on the page.
     *
     * @param look takes where: a question, a full stop, its number on the page; empty of no field
     */
    void whenLooking(Consumer<String> look) {
        getElement()
                .addEventListener(
                        "look", event -> look.accept(event.getEventData().getString(SPOT)))
                .addEventData(SPOT);
    }

    /** Not even in this tab: what the server does not have is lost with the page. */
    void keepsNothing() {
        getElement().setAttribute("keeps-nothing", true);
    }

    void saved(Instant instant) {
        getElement().removeAttribute(FAILED);
        at.move(instant);
    }

    void failed() {
        getElement().setAttribute(FAILED, true);
    }
}
