package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.submission.CarryOver;
import org.cabildo.backend.submission.Discussion;
import org.cabildo.backend.submission.DraftForm;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftUses;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.Teamwork;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.form.QuestionField;
import org.cabildo.ui.shell.LeaveAddress;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.QuickLeave;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * A page of a draft: the contents and the state of saving beside it, its own part in the middle. Reads the draft afresh
 * whenever it is entered; a draft that was handed in leads to its receipt instead.
 */
abstract class DraftPage extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {

    @Inject
    CarryOver carryOver;

    @Inject
    Clock clock;

    @Inject
    DraftUses draftUses;

    @Inject
    FileDesk desk;

    @Inject
    Consultations consultations;

    @Inject
    LeaveAddress leaveAddress;

    @Inject
    Discussion discussion;

    @Inject
    Teamwork teamwork;

    private final Drafts drafts;
    private Fields fields = new Fields(() -> {});
    private @Nullable OpenDraft draft;
    private String page = "";
    private String askedFor = "";
    private Runnable refreshContents = () -> {};
    private Runnable alsoRefresh = () -> {};
    private final Div closed = new Div();

    DraftPage(Drafts drafts) {
        this.drafts = drafts;
        addClassNames("page", "draft-page");
        closed.addClassName("closed-note");
        closed.getElement().setAttribute("role", "alert");
    }

    final Drafts drafts() {
        return drafts;
    }

    /** The address of the field that a link has led to ({@link Spot#address}); empty without one. */
    final String askedFor() {
        return askedFor;
    }

    /** For what the page changes other than by its fields. */
    final void refreshContents() {
        refreshContents.run();
    }

    /** For what the page tells that answers can change as they change the contents. */
    final void refreshesWithContents(Runnable refresh) {
        alsoRefresh = refresh;
    }

    /** Which page this is, as in its address. */
    abstract String name(BeforeEnterEvent event);

    /** What it is called, for its heading and the window. */
    abstract Words title(Whereabouts here, String name);

    /** Adds the page's own part. */
    abstract void fill(Div body, Whereabouts here, OpenDraft draft, Fields pageFields, String name);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        DraftKey key = new DraftKey(event.getRouteParameters().get(Paths.DRAFT).orElse(""));
        DraftView saved = carryOver.open(here.consultation(), key);
        if (saved.isHandedIn()) {
            event.forwardTo(saved.receiptCode()
                    .map(code -> Paths.page(here, key, Paths.HANDED_IN_PAGE))
                    .orElseGet(() -> Paths.page(here, key, Paths.RECEIPT_PAGE)));
            return;
        }
        page = name(event);
        askedFor = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Paths.AT)
                .orElse("");
        build(here, key, saved);
    }

    private void build(Whereabouts here, DraftKey key, DraftView saved) {
        SaveState saveState = new SaveState(() -> fields.saveAgain());
        OpenDraft opened = new OpenDraft(
                drafts,
                draftUses,
                desk,
                key,
                saved,
                DraftForm.form(here.consultation(), saved),
                clock,
                saveState,
                new Talks(discussion, key, saved.isOfATeam()));
        alsoRefresh = () -> {};
        Contents contents = new Contents(here, opened, page, () -> alsoRefresh.run());
        refreshContents = contents::refresh;
        draft = opened;
        fields = new Fields(() -> changed(contents, saveState));
        // An anonymous draft keeps the hour alone; what it holds now is saved.
        saveState.whenLooking(spot -> {
            if (opened.isOfATeam() && !opened.isRefused()) {
                fields.tellWhoIsThere(teamwork.seen(key, spot));
            }
            lookForNews(here, opened, contents);
        });
        saveState.saved(saved.isAnonymous() ? clock.instant() : saved.savedAt());
        Div side = new Div(contents, saveState);
        side.addClassName("draft-side");
        Div body = new Div(new Localized("h1", title(here, page)));
        body.addClassName("draft-body");
        removeAll();
        if (saved.isAnonymous()) {
            add(new QuickLeave(leaveAddress));
            saveState.keepsNothing();
        }
        add(side, body);
        if (saved.isBeingCorrected()) {
            body.addComponentAsFirst(new BeingCorrected(here, key));
        }
        saved.provenance().ifPresent(entered -> body.add(new EnteredNote(entered)));
        if (saved.isOfATeam()) {
            body.add(new TeamNote(here, opened, teamwork.read(here.consultation(), key)));
        }
        body.add(closed);
        tellIfClosed(here);
        if (!saved.leftovers().isEmpty()) {
            body.add(new Leftovers(here, consultations, saved.leftovers()));
        }
        fill(body, here, opened, fields, page);
        LastRefusal.complain(key, here.consultation().definition(), page, fields, opened);
    }

    /**
     * What is typed is kept all the same.
     *
     * @return whether it was open the last time
     */
    private boolean tellIfClosed(Whereabouts here) {
        ConsultationView now = consultations.named(here.consultation().name());
        boolean isTold = closed.getChildren().findAny().isPresent();
        boolean isClosed = now.isClosed(clock.instant());
        if (!isClosed) {
            closed.removeAll();
        } else if (!isTold) {
            closed.add(
                    WayIn.told("respondent.closed.at", now.closesAt().orElse(clock.instant())),
                    Localized.message("p", "respondent.closed.kept"));
        }
        return isClosed && !isTold;
    }

    /** Others may be writing in the same draft, and its time may be over. */
    private void lookForNews(Whereabouts here, OpenDraft opened, Contents contents) {
        if (tellIfClosed(here)) {
            // Whoever types further down does not see the top of the page.
            Notice.show(Messages.words("respondent.closed.kept"));
        }
        boolean isTalkedAbout = opened.talks().look();
        if (!opened.isBehind()) {
            if (isTalkedAbout) {
                fields.refresh();
            }
            return;
        }
        List<OpenDraft.News> news = opened.news();
        if (opened.isReviewedOtherwise() && !fields.hasUnsaved()) {
            // What may be done here is something else now.
            UI.getCurrent().refreshCurrentRoute(false);
            Notice.show(Messages.words("respondent.team.changed"));
            return;
        }
        for (OpenDraft.News one : news) {
            Optional<QuestionField> shown = fields.find(one.question(), one.sheet());
            shown.ifPresent(field -> field.meet(one.before(), one.now()));
            if (shown.isEmpty()) {
                one.sheet().shows(one.question(), one.now());
            }
        }
        fields.refresh();
        contents.refresh();
        heard();
    }

    /** Others have written something, which the draft knows by now. */
    void heard() {}

    /** One field that was saved does not mean that all are. */
    private void changed(Contents contents, SaveState saveState) {
        contents.refresh();
        if (fields.hasUnsaved()) {
            saveState.failed();
        }
    }

    /** To the field that a link asked for. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional.of(askedFor)
                .filter(address -> !address.isEmpty())
                .flatMap(this::asked)
                .ifPresent(QuestionField::reveal);
    }

    private Optional<QuestionField> asked(String address) {
        Spot spot = Spot.at(page, address);
        return Optional.ofNullable(draft).flatMap(spot::sheet).flatMap(sheet -> fields.find(spot.question(), sheet));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (fields.hasUnsaved() && draft != null && !draft.isRefused()) {
            event.postpone();
            Notice.show(Messages.words("respondent.save.stay"));
        }
    }

    @Override
    public String getPageTitle() {
        return draft != null && !draft.isAnonymous() ? Titles.of(title(Whereabouts.here(), page)) : Titles.ofNothing();
    }
}
