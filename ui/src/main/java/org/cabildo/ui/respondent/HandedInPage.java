package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.ConsentText;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Signature;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.respondent.copy.Copy;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/**
 * The receipt at the address of its draft: here its author reads what was handed in, corrects it and takes it back.
 */
@Route(value = Paths.DRAFT_ROUTE + "/" + Paths.HANDED_IN_PAGE, layout = ShellLayout.class)
public class HandedInPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Amendments amendments;
    private final Consultations consultations;
    private final Clock clock;

    @Inject
    public HandedInPage(Amendments amendments, Consultations consultations, Clock clock) {
        this.amendments = amendments;
        this.consultations = consultations;
        this.clock = clock;
        addClassNames("page", "receipt-page", "handed-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                Whereabouts.here(),
                new DraftKey(event.getRouteParameters().get(Paths.DRAFT).orElse("")));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(Messages.words("respondent.receipt.page"));
    }

    private void show(Whereabouts here, DraftKey key) {
        HandedIn handedIn = amendments.read(here.consultation(), key);
        Receipt receipt = handedIn.receipt();
        List<VersionView> versions = consultations.versions(here.consultation());
        Definition definition = version(versions, handedIn.definitionVersion());
        List<Written> written = Written.of(
                definition, new GivenAnswers(definition, handedIn.profile(), handedIn.answers(), handedIn::useOf));
        List<Fact> facts = new ArrayList<>(Speaking.facts(definition, handedIn.profile()));
        facts.add(Fact.of("respondent.use.heading", ProfileWords.use(handedIn.use())));
        handedIn.provenance().ifPresent(entered -> {
            facts.add(Fact.of("respondent.entered.from", EnteredNote.said(entered)));
            facts.add(Fact.of("respondent.entered.source", language -> entered.source()));
        });
        handedIn.signature()
                .ifPresent(signature -> facts.add(Fact.of("respondent.sign.signed", language -> signed(signature))));
        handedIn.consentText().ifPresent(text -> facts.add(Fact.of("respondent.consent.text", said(text))));
        removeAll();
        String status = "respondent.handed.in." + receipt.status().key();
        add(
                Localized.message("h1", status + ".title"),
                Localized.message("p", status).withClass("lead"));
        if (handedIn.isDamaged()) {
            add(Localized.message("p", "respondent.handed.in.damaged").withClass("receipt-verdict is-none"));
        }
        add(new Slip(here, receipt), actions(here, key, handedIn, written, facts, versions));
        if (!receipt.isWithdrawn()) {
            add(new NextSteps());
            add(Localized.message("h2", "respondent.handed.in.answers").withClass("handed-in-answers"));
            add(new FactList(facts), new WrittenView(written));
        }
        add(new HistoryPart(handedIn, versions));
        add(new DraftAddress(Paths.page(here, key, Paths.HANDED_IN_PAGE), "respondent.handed.in.address"));
        if (!receipt.isWithdrawn() && handedIn.reader().may(TeamPermission.WITHDRAW)) {
            add(new Withdrawal(
                    here.consultation().isClosed(clock.instant())
                            ? "respondent.withdraw.warning.closed"
                            : "respondent.withdraw.warning",
                    true,
                    reason -> {
                        amendments.withdraw(
                                here.consultation(),
                                key,
                                Correction.of(receipt.last().number(), reason));
                        show(here, key);
                    }));
        }
    }

    /** As it was read, in that language. */
    private static Words said(ConsentText text) {
        return new Words() {
            @Override
            public String in(Locale reader) {
                return text.text();
            }

            @Override
            public Locale languageFor(Locale reader) {
                return Locale.forLanguageTag(text.language());
            }
        };
    }

    /** As it was written: the same in every language. */
    static String signed(Signature signature) {
        return signature
                .office()
                .map(office -> signature.name() + ", " + office)
                .orElse(signature.name());
    }

    private static Definition version(List<VersionView> versions, int number) {
        return versions.stream()
                .map(VersionView::definition)
                .filter(definition -> definition.version() == number)
                .findFirst()
                .orElseThrow();
    }

    private Div actions(
            Whereabouts here,
            DraftKey key,
            HandedIn handedIn,
            List<Written> written,
            List<Fact> facts,
            List<VersionView> versions) {
        Div actions = new Div(print());
        actions.addClassNames("copy-actions", "no-print");
        String file =
                here.consultation().name() + "-" + Slip.shown(handedIn.receipt().code());
        actions.add(new PdfLink(file, copy(here, handedIn, written, facts, versions)));
        handedIn.canonical().ifPresent(json -> actions.add(new JsonLink(file, json)));
        if (here.consultation().isOpen(clock.instant()) && handedIn.reader().may(TeamPermission.REOPEN)) {
            actions.add(correct(here, key, handedIn));
        }
        return actions;
    }

    private static NativeButton print() {
        NativeButton print = new NativeButton();
        print.addClassNames("button", "button-primary");
        print.getElement().setAttribute("data-act", "print");
        print.add(Localized.message("span", "respondent.receipt.print"));
        return print;
    }

    private Component correct(Whereabouts here, DraftKey key, HandedIn handedIn) {
        String label = handedIn.isBeingCorrected()
                ? "respondent.handed.in.correct.on"
                : handedIn.receipt().isWithdrawn() ? "respondent.receipt.again" : "respondent.handed.in.correct";
        NativeButton correct = new NativeButton("", click -> {
            amendments.reopen(here.consultation(), key);
            UI.getCurrent().navigate(Paths.page(here, key, Paths.REVIEW_PAGE));
        });
        correct.addClassNames("button", "button-secondary", "correct");
        correct.add(Localized.message("span", label));
        return correct;
    }

    private static Function<Locale, Copy> copy(
            Whereabouts here, HandedIn handedIn, List<Written> written, List<Fact> facts, List<VersionView> versions) {
        Receipt receipt = handedIn.receipt();
        Words code = language -> Slip.shown(receipt.code());
        List<Fact> all = new ArrayList<>();
        all.add(Fact.of("respondent.receipt.code", code));
        all.add(Fact.of("respondent.receipt.time", When.of(receipt.submittedAt())));
        if (receipt.revisions().size() > 1) {
            Words since = When.of(receipt.last().at());
            Words act = HistoryPart.act(receipt.last());
            all.add(Fact.of("respondent.receipt.status", language -> act.in(language) + " · " + since.in(language)));
        }
        all.add(Fact.of("respondent.receipt.hash", language -> receipt.contentHash()));
        all.addAll(facts);
        return Copies.of(
                here.consultation().definition(),
                Messages.words("respondent.receipt.page"),
                Messages.words("respondent.handed.in." + receipt.status().key() + ".paper"),
                all,
                written,
                language -> HistoryPart.acts(handedIn, versions, language),
                code);
    }
}
