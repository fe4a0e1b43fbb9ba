package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Submissions;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** The proof that something was handed in, to be kept or printed. */
@Route(value = Paths.RECEIPT_ROUTE, layout = ShellLayout.class)
public class ReceiptPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> NEXT = List.of("keep", "read", "report");

    private final Submissions submissions;

    @Inject
    public ReceiptPage(Submissions submissions) {
        this.submissions = submissions;
        addClassNames("page", "receipt-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        // Whoever copies the code as it is printed, in groups, finds it too.
        String code = event.getRouteParameters().get(Paths.CODE).orElse("").replaceAll("\\D", "");
        Receipt receipt = submissions.receipt(here.consultation(), code);
        removeAll();
        add(Localized.message("h1", "respondent.receipt.title"));
        add(Localized.message("p", "respondent.receipt.lead").withClass("lead"));
        add(slip(here, receipt), next(), actions(here));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(Messages.words("respondent.receipt.page"));
    }

    private static Div slip(Whereabouts here, Receipt receipt) {
        Span code = new Span(receipt.code().replaceAll("(\\d{4})(?=\\d)", "$1-"));
        code.addClassName("receipt-code");
        Span hash = new Span(receipt.contentHash());
        hash.addClassName("content-hash");
        DescriptionList list = new DescriptionList();
        list.add(
                term("respondent.receipt.time"), new Description(new Moment(receipt.submittedAt(), Moment.Style.FULL)));
        list.add(
                term("respondent.receipt.consultation"),
                new Description(
                        new Localized("span", here.consultation().definition().title()::in)));
        list.add(
                term("respondent.receipt.hash"),
                new Description(
                        hash,
                        Localized.message("p", "respondent.receipt.hash.why").withClass("soft")));
        Div slip = new Div(
                Localized.message("p", "respondent.receipt.code").withClass("eyebrow"), new Paragraph(code), list);
        slip.addClassNames("card", "slip");
        return slip;
    }

    private static Term term(String key) {
        return new Term(Localized.message("span", key));
    }

    private static Div next() {
        OrderedList steps = new OrderedList();
        NEXT.forEach(step -> steps.add(new ListItem(Localized.message("span", "respondent.receipt.next." + step))));
        Div next = new Div(Localized.message("h2", "respondent.receipt.next"), steps);
        next.addClassName("next-steps");
        return next;
    }

    private static Div actions(Whereabouts here) {
        NativeButton print = new NativeButton();
        print.addClassNames("button", "button-primary");
        print.getElement().setAttribute("data-act", "print");
        print.add(Localized.message("span", "respondent.receipt.print"));
        Anchor again = new Anchor(here.consultationPath());
        again.addClassNames("button", "button-secondary");
        again.add(Localized.message("span", "respondent.receipt.again"));
        Div actions = new Div(print, again);
        actions.addClassNames("onward", "no-print");
        return actions;
    }
}
