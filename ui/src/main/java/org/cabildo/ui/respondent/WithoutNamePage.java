package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.IntStream;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.ui.shell.LeaveAddress;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.QuickLeave;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** What is kept of someone who answers without a name, what is not, and what nobody can promise; then the way in. */
@Route(value = Paths.WITHOUT_NAME_ROUTE, layout = ShellLayout.class)
public class WithoutNamePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Drafts drafts;
    private final Clock clock;
    private final LeaveAddress leaveAddress;

    @Inject
    public WithoutNamePage(Drafts drafts, Clock clock, LeaveAddress leaveAddress) {
        this.drafts = drafts;
        this.clock = clock;
        this.leaveAddress = leaveAddress;
        addClassNames("page", "without-name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        if (!here.consultation().admission().anonymousAllowed()) {
            throw new NotFoundException();
        }
        removeAll();
        add(
                new QuickLeave(leaveAddress),
                Localized.message("h1", "respondent.noname.title"),
                Localized.message("p", "respondent.noname.lead").withClass("lead"));
        Div kept = new Div(points("kept", 5), points("not", 5));
        kept.addClassName("kept-or-not");
        add(kept, points("self", 5), actions(here));
    }

    @Override
    public String getPageTitle() {
        return Titles.ofNothing();
    }

    private static Section points(String name, int number) {
        UnorderedList list = new UnorderedList();
        IntStream.rangeClosed(1, number)
                .forEach(point ->
                        list.add(new ListItem(Localized.message("span", "respondent.noname." + name + "." + point))));
        Section section = new Section(Localized.message("h2", "respondent.noname." + name), list);
        section.addClassNames("card", "points-" + name);
        return section;
    }

    private Div actions(Whereabouts here) {
        Anchor back = new Anchor(here.consultationPath());
        back.addClassNames("button", "button-secondary");
        back.add(Localized.message("span", "respondent.noname.back"));
        Div actions = new Div(back);
        actions.addClassName("onward");
        if (here.consultation().isOpen(clock.instant())) {
            NativeButton begin = new NativeButton("", click -> begin(here));
            begin.addClassNames("button", "button-primary", "begin");
            begin.add(Localized.message("span", "respondent.noname.begin"));
            actions.add(begin);
        }
        return actions;
    }

    private void begin(Whereabouts here) {
        DraftKey draft =
                drafts.beginAnonymous(here.consultation(), WayIn.language(here).toLanguageTag());
        UI.getCurrent().navigate(Paths.page(here, draft, Paths.PROFILE_PAGE));
    }
}
