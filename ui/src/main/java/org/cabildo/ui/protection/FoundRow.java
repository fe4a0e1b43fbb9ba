package org.cabildo.ui.protection;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.cabildo.backend.protection.Found;
import org.cabildo.backend.protection.Root;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Words;

/** One thing that was found, to be chosen; a contact can be corrected. */
final class FoundRow extends ListItem {

    /** What is done with a corrected contact. */
    interface Correction {

        void with(Found contact, String person, String email);
    }

    private final Found found;
    private final Checkbox choice = new Checkbox(true);

    FoundRow(Found found, Correction correction) {
        this.found = found;
        String kind = "protection.kind." + found.root().kind().key();
        Words name =
                found.name().<Words>map(said -> language -> said).orElseGet(() -> Messages.words("protection.unnamed"));
        Div about = new Div(
                new Localized("strong", name),
                new Localized(
                                "span",
                                Messages.words(
                                        "protection.row",
                                        Messages.words(found.isStanding() ? kind + ".standing" : kind),
                                        found.consultation()))
                        .withClass("soft"));
        found.email().ifPresent(email -> about.add(soft(new Span(email))));
        found.at().ifPresent(at -> about.add(soft(new Span(new Moment(at, Moment.Style.DEADLINE)))));
        if (found.root().kind() == Root.Kind.CONTACT) {
            about.add(correcting(correction));
        }
        choice.setAriaLabel(found.name().orElse(found.root().key()));
        add(choice, about);
    }

    private Details correcting(Correction correction) {
        TextField person = new TextField();
        EmailField email = new EmailField();
        person.setValue(found.name().orElse(""));
        email.setValue(found.email().orElse(""));
        NativeButton keep = new NativeButton("", click -> correction.with(found, person.getValue(), email.getValue()));
        keep.addClassNames("button", "button-secondary");
        keep.add(Localized.message("span", "protection.correct.go"));
        Div fields = new Div(
                new Labelled<>(person, "protection.correct.person"),
                new Labelled<>(email, "protection.correct.email"),
                keep);
        return new Details(Localized.message("span", "protection.correct"), fields);
    }

    Found found() {
        return found;
    }

    boolean isChosen() {
        return choice.getValue();
    }

    private static Span soft(Span span) {
        span.addClassName("soft");
        return span;
    }
}
