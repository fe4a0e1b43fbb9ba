package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** All themes with how far each has been answered, to choose those that one wants to speak to. */
@Route(value = Paths.DRAFT_ROUTE + "/" + Paths.THEMES_PAGE, layout = ShellLayout.class)
public class ThemesPage extends DraftPage {

    @Inject
    public ThemesPage(Drafts drafts) {
        super(drafts);
    }

    @Override
    String name(BeforeEnterEvent event) {
        return Paths.THEMES_PAGE;
    }

    @Override
    Words title(Whereabouts here, String name) {
        return Messages.words("respondent.themes.title");
    }

    @Override
    void fill(Div body, Whereabouts here, OpenDraft draft, Fields pageFields, String name) {
        Div next = new Div(new Onward(here, draft, name));
        body.add(Localized.message("p", "respondent.themes.lead").withClass("lead"), new ThemeChoice(draft, () -> {
            next.removeAll();
            next.add(new Onward(here, draft, name));
            refreshContents();
        }));
        body.add(next);
    }
}
