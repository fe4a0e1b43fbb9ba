package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.backend.submission.Amendment;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.backend.submission.Revision;
import org.cabildo.ui.respondent.copy.Copy;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Words;

/** What was done with what was handed in: what changed, when, with what, why. */
final class HistoryPart extends Section {

    HistoryPart(HandedIn handedIn, List<VersionView> versions) {
        addClassName("history");
        OrderedList list = new OrderedList();
        String chosen = handedIn.profile().language();
        handedIn.history().forEach(amendment -> list.add(item(amendment, versions, chosen)));
        add(Localized.message("h2", "respondent.history.title"), list);
    }

    /** The same for paper. */
    static Copy.Acts acts(HandedIn handedIn, List<VersionView> versions, Locale language) {
        return new Copy.Acts(
                Messages.in(language, "respondent.history.title"),
                Messages.in(language, "respondent.history.before"),
                Messages.in(language, "respondent.history.after"),
                handedIn.history().stream()
                        .map(amendment ->
                                act(amendment, versions, handedIn.profile().language(), language))
                        .toList());
    }

    static Words act(Revision revision) {
        return Messages.words("respondent.history." + revision.act().key());
    }

    private static ListItem item(Amendment amendment, List<VersionView> versions, String chosen) {
        Revision revision = amendment.revision();
        Localized act = new Localized("span", act(revision));
        Div head = new Div(act, new Span(" · "), new Moment(revision.at(), Moment.Style.FULL));
        head.addClassName("history-act");
        ListItem item = new ListItem(head, new FactList(facts(amendment)));
        Changed.of(amendment, versions, chosen).forEach(changed -> item.add(change(changed)));
        return item;
    }

    private static Div change(Changed changed) {
        Div change = new Div(new Localized("p", changed.what()).withClass("reviewed-question"));
        change.addClassName("history-change");
        version(change, changed.before(), "respondent.history.before", "was");
        version(change, changed.after(), "respondent.history.after", "is");
        return change;
    }

    private static void version(Div change, Changed.Told answer, String labelKey, String look) {
        Localized label = Localized.message("span", labelKey).withClass("history-label");
        Words told = language -> {
            String words = answer.words().in(language);
            return words.isEmpty() ? Messages.in(language, "respondent.history.none") : words;
        };
        AnswerText text = new AnswerText("span", told, answer.language());
        Div row = new Div(label, text.withClass("history-text"));
        row.addClassNames("history-version", look);
        change.add(row);
    }

    private static List<Fact> facts(Amendment amendment) {
        List<Fact> facts = new ArrayList<>();
        amendment
                .with()
                .ifPresent(with -> facts.add(
                        Fact.of("respondent.history.by", Messages.words("respondent.history.with." + with.key()))));
        amendment
                .signature()
                .ifPresent(signature ->
                        facts.add(Fact.of("respondent.sign.signed", language -> HandedInPage.signed(signature))));
        amendment.reason().ifPresent(reason -> facts.add(Fact.of("respondent.history.reason", language -> reason)));
        amendment
                .revision()
                .contentHash()
                .ifPresent(hash -> facts.add(Fact.of("respondent.receipt.hash", language -> hash)));
        return facts;
    }

    private static Copy.Act act(Amendment amendment, List<VersionView> versions, String chosen, Locale language) {
        Revision revision = amendment.revision();
        return new Copy.Act(
                revision.number() + ". " + act(revision).in(language) + " · "
                        + When.of(revision.at()).in(language),
                facts(amendment).stream().map(fact -> fact.in(language)).toList(),
                Changed.of(amendment, versions, chosen).stream()
                        .map(changed -> new Copy.Change(
                                changed.what().in(language),
                                changed.before().words().in(language),
                                changed.after().words().in(language)))
                        .toList());
    }
}
