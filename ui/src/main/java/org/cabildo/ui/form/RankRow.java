package org.cabildo.ui.form;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** A choice in its place, with the ways out of it. */
final class RankRow extends ListItem {

    private final NativeButton up;
    private final NativeButton down;

    /**
     * @param place from 0
     * @param move takes by how many places, -1 for up
     */
    RankRow(
            Choice choice,
            int place,
            int places,
            boolean isReadOnly,
            SerializableBiConsumer<Choice, Integer> move,
            SerializableConsumer<Choice> takeOut) {
        addClassName("rank-row");
        Span number = new Span((place + 1) + ".");
        number.addClassName("rank-number");
        add(number, new Localized("span", choice.label()).withClass("rank-name"));
        up = button("up", choice, () -> move.accept(choice, -1));
        down = button("down", choice, () -> move.accept(choice, 1));
        up.setEnabled(place > 0);
        down.setEnabled(place < places - 1);
        if (!isReadOnly) {
            add(up, down, button("out", choice, () -> takeOut.accept(choice)));
        }
    }

    private static NativeButton button(String act, Choice choice, Runnable run) {
        NativeButton button = new NativeButton("", click -> run.run());
        button.addClassNames("rank-button", "rank-" + act);
        button.add(new Localized(
                        "span",
                        language -> Messages.in(
                                language,
                                "form.rank.button." + act,
                                choice.label().in(language)))
                .withClass("visually-hidden"));
        return button;
    }

    /** To the button that was just pressed, so that it can be pressed again; at an end, to the other. */
    void focus(int by) {
        NativeButton wanted = by > 0 ? down : up;
        NativeButton other = by > 0 ? up : down;
        (wanted.isEnabled() ? wanted : other).focus();
    }
}
