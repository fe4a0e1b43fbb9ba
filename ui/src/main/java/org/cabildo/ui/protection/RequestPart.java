package org.cabildo.ui.protection;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.protection.DataRequests;
import org.cabildo.backend.protection.Found;
import org.cabildo.backend.protection.HeldCopy;
import org.cabildo.backend.protection.Root;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;
import org.cabildo.ui.shell.Words;

/** Somebody asks: what is held on them is found, and given, corrected or erased. */
final class RequestPart extends Section {

    private final DataRequests requests;
    private final StillYou stillYou;
    private final TextField search = new TextField();
    private final UnorderedList rows = new UnorderedList();
    private final Localized told = new Localized("p", language -> "");
    private final Div acts = new Div();
    private final List<FoundRow> shown = new ArrayList<>();

    RequestPart(DataRequests requests, StillYou stillYou) {
        this.requests = requests;
        this.stillYou = stillYou;
        addClassName("card");
        rows.addClassName("rows");
        told.getElement().setAttribute("role", "status");
        search.addKeyPressListener(Key.ENTER, pressed -> find());
        NativeButton find = button("protection.search.go", "button-primary", this::find);
        Div line = new Div(new Labelled<>(search, "protection.search.label"), find);
        line.addClassName("search-line");
        acts.addClassName("row-acts");
        acts.add(copyLink(), button("protection.erase", "button-danger", this::eraseIfSure));
        acts.setVisible(false);
        add(
                Localized.message("h2", "protection.search.title"),
                Localized.message("p", "protection.search.lead"),
                line,
                told,
                rows,
                acts);
    }

    private void find() {
        try {
            show(requests.find(search.getValue()));
        } catch (ProblemException refused) {
            show(List.of());
            told.say(sentence(refused));
        }
    }

    private void show(List<Found> found) {
        shown.clear();
        rows.removeAll();
        found.forEach(one -> shown.add(new FoundRow(one, this::correct)));
        rows.add(shown.toArray(FoundRow[]::new));
        acts.setVisible(!found.isEmpty());
        told.say(
                found.isEmpty()
                        ? Messages.words("protection.search.none")
                        : Messages.words("protection.search.found", found.size()));
    }

    private List<Root> chosen() {
        return shown.stream()
                .filter(FoundRow::isChosen)
                .map(row -> row.found().root())
                .toList();
    }

    private void correct(Found contact, String person, String email) {
        try {
            requests.correct(contact.root().id(), person, email);
            find();
            Notice.show(Messages.words("protection.corrected"));
        } catch (ProblemException refused) {
            Notice.show(sentence(refused));
        }
    }

    private void eraseIfSure() {
        List<Root> roots = chosen();
        if (roots.isEmpty()) {
            Notice.show(Messages.words("protection.choose"));
            return;
        }
        new Sure(
                        Messages.words("protection.erase.sure", roots.size()),
                        "protection.erase",
                        () -> stillYou.before(() -> erase(roots)))
                .open();
    }

    private void erase(List<Root> roots) {
        int rowsErased = requests.erase(roots);
        show(requests.find(search.getValue()));
        told.say(Messages.words("protection.erased", rowsErased));
    }

    /** What is wrong with what was typed, if that is it. */
    private static Words sentence(ProblemException refused) {
        return refused.errors().isEmpty()
                ? refused::sentence
                : language -> refused.errors().get(0).message(language);
    }

    private Anchor copyLink() {
        Anchor link = new Anchor((DownloadHandler) this::copy, AttachmentType.DOWNLOAD, "");
        link.addClassNames("button", "button-secondary");
        link.add(Localized.message("span", "protection.copy"));
        return link;
    }

    private void copy(DownloadEvent event) throws IOException {
        // Whose room it is, is asked of the page.
        Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(event.getUI());
        try {
            HeldCopy copy = requests.copy(chosen());
            event.setFileName("data.zip");
            event.setContentType("application/zip");
            event.getResponse().setHeader("Cache-Control", "no-store");
            requests.write(copy, event.getOutputStream());
        } catch (ProblemException refused) {
            event.getResponse().sendError(refused.type().status(), "");
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
