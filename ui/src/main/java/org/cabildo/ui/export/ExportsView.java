package org.cabildo.ui.export;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.export.ExportOrder;
import org.cabildo.backend.export.ExportState;
import org.cabildo.backend.export.ExportView;
import org.cabildo.backend.export.Exports;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Exports of a consultation: ordered here, made in the background, fetched from here. */
@Route(value = "t/:tenant/:consultation/staff/exports", layout = ShellLayout.class)
public class ExportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Milliseconds between looks at what is being made; nobody asks while nothing is. */
    private static final int PAUSE = 1_000;

    private final Exports exports;
    private final Section list = new Section();
    private final UnorderedList rows = new UnorderedList();
    private final Localized news = new Localized("p", language -> "");
    private final Map<UUID, ExportRow> shown = new LinkedHashMap<>();
    private final Set<UUID> underWay = new HashSet<>();
    private @Nullable Registration looking;

    @Inject
    public ExportsView(Exports exports) {
        this.exports = exports;
        addClassNames("page", "staff-page", "exports");
        list.addClassName("card");
        rows.addClassName("rows");
        news.withClass("visually-hidden").getElement().setAttribute("role", "status");
    }

    /** The service refuses whoever may not export. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConsultationView consultation = Whereabouts.here().consultation();
        List<ExportView> present = exports.list(consultation);
        removeAll();
        add(
                Localized.message("h1", "export.title"),
                Localized.message("p", "export.lead").withClass("lead"),
                new OrderForm(
                        consultation.definition(),
                        selection(event.getLocation(), consultation.definition()),
                        this::order),
                list,
                news);
        show(present);
    }

    private static Selection selection(Location address, Definition definition) {
        return new SelectionReader(definition)
                .selection(name -> address.getQueryParameters()
                        .getSingleParameter(name)
                        .filter(value -> !value.isEmpty())
                        .orElse(null));
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "export.title");
    }

    private void order(ExportOrder order) {
        try {
            exports.order(Whereabouts.here().consultation(), order);
        } catch (ProblemException refused) {
            Notice.show(refused::sentence);
        }
        look();
    }

    private void look() {
        show(exports.list(Whereabouts.here().consultation()));
    }

    private void show(List<ExportView> present) {
        if (present.stream().map(ExportView::id).toList().equals(List.copyOf(shown.keySet())) && !present.isEmpty()) {
            present.forEach(
                    export -> Objects.requireNonNull(shown.get(export.id())).show(export));
            present.stream()
                    .filter(export -> export.state() == ExportState.DONE && underWay.contains(export.id()))
                    .forEach(export -> news.say(Messages.words("export.ready", export.fileName())));
        } else {
            fill(present);
        }
        underWay.clear();
        present.stream()
                .filter(export -> export.state().isUnderWay())
                .map(ExportView::id)
                .forEach(underWay::add);
        UI.getCurrent().setPollInterval(underWay.isEmpty() ? -1 : PAUSE);
    }

    private void fill(List<ExportView> present) {
        Definition definition = Whereabouts.here().consultation().definition();
        shown.clear();
        rows.removeAll();
        present.forEach(export -> {
            ExportRow row = new ExportRow(export, definition, () -> remove(export.id()));
            shown.put(export.id(), row);
            rows.add(row);
        });
        list.removeAll();
        list.add(
                Localized.message("h2", "export.present"),
                present.isEmpty() ? Localized.message("p", "export.none").withClass("soft") : rows);
    }

    private void remove(UUID export) {
        exports.remove(Whereabouts.here().consultation(), export);
        look();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        looking = attached.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (looking != null) {
            looking.remove();
        }
        detached.getUI().setPollInterval(-1);
    }
}
