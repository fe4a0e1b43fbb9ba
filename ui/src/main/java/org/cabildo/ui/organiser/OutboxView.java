package org.cabildo.ui.organiser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.outbox.LetterView;
import org.cabildo.backend.participation.Correspondence;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.ShellLayout;

/** The letters of this tenant: which were sent, which wait, and what the mail server said. */
@Route(value = "t/:tenant/staff/outbox", layout = ShellLayout.class)
public class OutboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Nobody reads further. */
    private static final int MOST = 200;

    private final Correspondence correspondence;

    @Inject
    public OutboxView(Correspondence correspondence) {
        this.correspondence = correspondence;
        addClassNames("page", "staff-page", "outbox");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    private void fill() {
        List<LetterView> letters = correspondence.latest(MOST);
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        letters.forEach(letter -> rows.add(row(letter)));
        Div card = new Div(
                letters.isEmpty()
                        ? Localized.message("p", "organiser.outbox.none").withClass("soft")
                        : rows);
        card.addClassName("card");
        removeAll();
        add(
                Localized.message("h1", "organiser.outbox.title"),
                Localized.message("p", correspondence.isSent() ? "organiser.outbox.lead" : "organiser.outbox.unsent")
                        .withClass("lead"),
                card);
    }

    private ListItem row(LetterView letter) {
        Div about = new Div(new Span(letter.recipient()), soft(letter.subject()), when(letter));
        letter.failure().ifPresent(failure -> about.add(soft(failure)));
        if (!letter.body().isEmpty()) {
            Details text = new Details(Localized.message("span", "organiser.outbox.read"), new Pre(letter.body()));
            text.addClassName("letter-text");
            about.add(text);
        }
        ListItem row = new ListItem(
                about,
                Localized.message("span", "organiser.outbox." + state(letter)).withClass("tag"));
        if (letter.sentAt().isEmpty() && correspondence.isSent()) {
            NativeButton again = new NativeButton("", click -> {
                correspondence.tryAgain(letter.id());
                fill();
            });
            again.addClassNames("button", "button-quiet");
            again.add(Localized.message("span", "organiser.outbox.again"), Localized.heard(letter.recipient()));
            row.add(again);
        }
        return row;
    }

    private static Span when(LetterView letter) {
        Span when = new Span(new Moment(letter.sentAt().orElse(letter.writtenAt()), Moment.Style.DEADLINE));
        when.addClassName("soft");
        return when;
    }

    private static String state(LetterView letter) {
        if (letter.sentAt().isPresent()) {
            return "sent";
        }
        return letter.isGivenUp() ? "given_up" : "waiting";
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "organiser.outbox.title");
    }
}
