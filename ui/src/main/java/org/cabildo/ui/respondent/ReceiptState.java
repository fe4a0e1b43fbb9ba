package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Revision;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Whereabouts;

/** What a receipt code tells to whoever has it: how it stands, and nothing of what was said (decision 18). */
final class ReceiptState extends Div {

    /** @param typedHash as somebody typed it; blank to have none compared */
    ReceiptState(Whereabouts here, Receipt receipt, String typedHash) {
        addClassName("receipt-state");
        if (!typedHash.isBlank()) {
            add(verdict(receipt, typedHash));
        }
        add(new Slip(here, receipt));
        if (receipt.revisions().size() > 1) {
            add(acts(receipt));
        }
        if (!receipt.isWithdrawn()) {
            add(new NextSteps());
        }
    }

    private static Div verdict(Receipt receipt, String typedHash) {
        Optional<Revision> revision = receipt.revision(typedHash);
        if (revision.isEmpty()) {
            return told("is-none", Localized.message("p", "respondent.receipt.match.none"));
        }
        return receipt.after(revision.get())
                .map(after -> told(
                        "is-earlier",
                        Localized.message(
                                "p",
                                after.act() == Revision.Act.WITHDRAWN
                                        ? "respondent.receipt.match.withdrawn"
                                        : "respondent.receipt.match.earlier"),
                        moment(receipt, after)))
                .orElseGet(() -> told(
                        "is-current",
                        Localized.message("p", "respondent.receipt.match.current"),
                        moment(receipt, revision.get())));
    }

    private static Div told(String look, Localized sentence, Moment... at) {
        Div told = new Div(sentence);
        told.add(at);
        told.addClassNames("receipt-verdict", look);
        return told;
    }

    static Moment moment(Receipt receipt, Revision revision) {
        return new Moment(revision.at(), receipt.isAnonymous() ? Moment.Style.DEADLINE : Moment.Style.FULL);
    }

    private static Section acts(Receipt receipt) {
        OrderedList list = new OrderedList();
        receipt.revisions().forEach(revision -> {
            ListItem item = new ListItem(
                    new Localized("span", HistoryPart.act(revision)), new Span(" · "), moment(receipt, revision));
            revision.contentHash().ifPresent(hash -> {
                Span shown = new Span(hash);
                shown.addClassName("content-hash");
                item.add(new Div(shown));
            });
            list.add(item);
        });
        Section section = new Section(Localized.message("h2", "respondent.history.title"), list);
        section.addClassName("history");
        return section;
    }
}
