package org.cabildo.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.receivers.FileBuffer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cabildo.backend.administration.Archives;
import org.cabildo.backend.administration.Installation;
import org.cabildo.backend.administration.TenantSummary;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.ShellLayout;

/** The secretariats of this installation, for its administrator. */
@Route(value = "platform/tenants", layout = ShellLayout.class)
public class TenantsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Installation installation;
    private final Archives archives;

    @Inject
    public TenantsView(Installation installation, Archives archives) {
        this.installation = installation;
        this.archives = archives;
        addClassNames("page", "staff-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        installation.list().forEach(tenant -> rows.add(row(tenant)));
        Section present = new Section(Localized.message("h2", "admin.tenants.present"), rows);
        present.addClassName("card");
        removeAll();
        add(
                Localized.message("h1", "admin.tenants.title"),
                Localized.message("p", "admin.tenants.lead").withClass("lead"),
                present,
                create(),
                bring());
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.tenants.title");
    }

    static Localized state(TenantSummary tenant) {
        String key = tenant.kept().tenant().state().key();
        return Localized.message("span", "admin.tenants.state." + key)
                .withClass("tag")
                .withClass("tag-" + key);
    }

    private static ListItem row(TenantSummary tenant) {
        Anchor name = new Anchor(
                TenantView.path(tenant.name()), tenant.kept().tenant().label());
        Span below = new Span(
                new Span(tenant.name() + " · "),
                Localized.message("span", "admin.tenants.consultations", tenant.consultations()));
        below.addClassName("soft");
        return new ListItem(new Div(name, below), state(tenant));
    }

    private Component create() {
        Section section = new Section(Localized.message("h2", "admin.tenants.create"));
        section.addClassName("card");
        section.add(new EntryForm("admin.tenants.create.go", filled -> {
                    installation.create(filled.getString("name"), filled.getString("label"));
                    UI.getCurrent().navigate(TenantView.path(filled.getString("name")));
                })
                .with("label", new Labelled<>(new TextField(), "admin.settings.label"))
                .with("name", named()));
        return section;
    }

    private Component bring() {
        Labelled<TextField> name = named();
        FileBuffer kept = new FileBuffer();
        Upload upload = new Upload(kept);
        NativeButton choose = new NativeButton("");
        choose.addClassNames("button", "button-secondary");
        choose.add(Localized.message("span", "admin.tenants.import.go"));
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes("application/zip", ".zip");
        upload.addSucceededListener(done -> {
            upload.clearFileList();
            bring(name.field(), kept);
        });
        Section section = new Section(
                Localized.message("h2", "admin.tenants.import"),
                Localized.message("p", "admin.tenants.import.lead").withClass("soft"),
                name,
                upload);
        section.addClassName("card");
        return section;
    }

    private void bring(TextField name, FileBuffer archive) {
        name.setInvalid(false);
        try (InputStream sent = archive.getInputStream()) {
            archives.read(name.getValue(), sent);
            UI.getCurrent().navigate(TenantView.path(name.getValue()));
        } catch (ProblemException refused) {
            if (refused.errors().isEmpty()) {
                Notice.show(refused::sentence);
            } else {
                name.setErrorMessage(
                        refused.errors().get(0).message(UI.getCurrent().getLocale()));
                name.setInvalid(true);
                name.focus();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("an uploaded file cannot be read", broken);
        }
    }

    private static Labelled<TextField> named() {
        return new Labelled<>(
                new TextField(), Messages.words("admin.tenants.name"), Messages.words("admin.tenants.name.help"));
    }
}
