package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Whereabouts;

/** A receipt, as it is printed or copied by hand. */
final class Slip extends Div {

    Slip(Whereabouts here, Receipt receipt) {
        Span code = new Span(shown(receipt.code()));
        code.addClassName("receipt-code");
        Span hash = new Span(receipt.contentHash());
        hash.addClassName("content-hash");
        DescriptionList list = new DescriptionList();
        list.add(
                term(receipt.isAnonymous() ? "respondent.receipt.hour" : "respondent.receipt.time"),
                new Description(new Moment(
                        receipt.submittedAt(), receipt.isAnonymous() ? Moment.Style.DEADLINE : Moment.Style.FULL)));
        list.add(term("respondent.receipt.status"), status(receipt));
        list.add(
                term("respondent.receipt.consultation"),
                new Description(
                        new Localized("span", here.consultation().definition().title())));
        list.add(
                term("respondent.receipt.hash"),
                new Description(
                        hash,
                        Localized.message("p", "respondent.receipt.hash.why").withClass("soft")));
        addClassNames("card", "slip");
        add(Localized.message("p", "respondent.receipt.code").withClass("eyebrow"), new Paragraph(code), list);
    }

    /** In groups, as it is printed. */
    static String shown(String code) {
        return code.replaceAll("(\\d{4})(?=\\d)", "$1-");
    }

    private static Description status(Receipt receipt) {
        Description status = new Description(new Localized("span", HistoryPart.act(receipt.last())));
        status.addClassNames("receipt-status", "is-" + receipt.status().key());
        if (receipt.revisions().size() > 1) {
            status.add(new Span(" · "), ReceiptState.moment(receipt, receipt.last()));
        }
        return status;
    }

    private static Term term(String key) {
        return new Term(Localized.message("span", key));
    }
}
