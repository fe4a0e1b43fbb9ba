package org.cabildo.ui.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.export.ExportState;
import org.cabildo.backend.export.ExportView;
import org.cabildo.backend.export.file.Shape;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Words;

/** One export: what it is, how far it is, and its file. */
final class ExportRow extends ListItem {

    private static final double MEGABYTE = 1024.0 * 1024;
    private static final int KILOBYTE = 1024;

    private final Definition definition;
    private final Runnable remove;
    private final Div state = new Div();
    private final Div acts = new Div();
    private final Element bar = new Element("progress");
    private final Localized rows = new Localized("span", language -> "");
    private ExportState shown;

    /** @param remove takes it away */
    ExportRow(ExportView export, Definition definition, Runnable remove) {
        this.definition = definition;
        this.remove = remove;
        addClassName("export-row");
        state.addClassName("export-state");
        acts.addClassName("export-acts");
        bar.setAttribute("max", "1");
        Div about = new Div(new Localized("strong", title(export)), about(export), state);
        if (export.withNames()) {
            about.getElement()
                    .insertChild(
                            2,
                            Localized.message("span", "export.names")
                                    .withClass("soft")
                                    .getElement());
        }
        add(about, acts);
        shown = export.state();
        fill(export);
    }

    /** Goes on from what it showed: nothing is built anew under somebody's finger while it is being made. */
    void show(ExportView export) {
        if (export.state() != shown) {
            shown = export.state();
            fill(export);
        } else if (shown.isUnderWay()) {
            tell(export);
        }
    }

    private static Words title(ExportView export) {
        Words format = Messages.words("export.format." + export.order().format().key());
        Words shape = Messages.words("export.shape." + export.order().shape().key());
        return Messages.words("export.row.title", shape, format);
    }

    private Component about(ExportView export) {
        Locale labels = export.order().language();
        Words called = labels == null
                ? Messages.words("export.row.names")
                : Messages.words("export.row.labels", (Words) reader -> LanguageNames.in(reader, labels));
        SelectionWords words = new SelectionWords(definition);
        Map<Dimension, String> values = export.order().selection().values();
        Span about = new Span();
        about.addClassName("soft");
        about.add(new Localized("span", called));
        if (!values.isEmpty()) {
            about.add(new Span(" · "));
            about.add(new Localized(
                    "span",
                    reader -> values.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(narrowed -> words.of(narrowed.getKey(), narrowed.getValue())
                                    .in(reader))
                            .collect(Collectors.joining(" · "))));
        }
        return about;
    }

    private void fill(ExportView export) {
        state.removeAll();
        acts.removeAll();
        switch (export.state()) {
            case DONE -> state.add(done(export));
            case FAILED ->
                state.add(new Localized("span", reader -> export.problem(reader).orElse("")).withClass("refusal"));
            case WITHDRAWN ->
                state.add(Localized.message("span", "export.state.withdrawn").withClass("refusal"));
            default -> {
                state.getElement().appendChild(bar);
                state.add(rows.withClass("soft"));
                tell(export);
            }
        }
        if (export.state() == ExportState.DONE) {
            acts.add(download(export));
        }
        acts.add(removal(export));
    }

    private void tell(ExportView export) {
        bar.setAttribute("value", String.format(Locale.ROOT, "%.3f", export.done()));
        rows.say(
                export.state() == ExportState.WAITING
                        ? Messages.words("export.state.waiting")
                        : Messages.words(
                                "export.state." + export.state().key(), export.rowsDone(), export.rowsExpected()));
    }

    private static Component done(ExportView export) {
        Span done = new Span();
        done.addClassName("soft");
        Words size = export.size() < MEGABYTE
                ? Messages.words("export.kilobytes", (export.size() + KILOBYTE - 1) / KILOBYTE)
                : Messages.words("export.megabytes", export.size() / MEGABYTE);
        String counted = export.order().shape() == Shape.AGGREGATES ? "export.cells" : "export.rows";
        done.add(
                Localized.message("span", counted, export.rowsExpected()),
                new Span(" · "),
                new Localized("span", size),
                new Span(" · "),
                Localized.message("span", "export.until"),
                new Span(" "),
                new Moment(export.keptUntil(), Moment.Style.DEADLINE));
        return done;
    }

    private static Component download(ExportView export) {
        Anchor download = new Anchor(ExportAddress.file(export.id()));
        download.getElement().setAttribute("download", export.fileName());
        download.setRouterIgnore(true);
        download.addClassNames("button", "button-secondary");
        download.add(
                Localized.message("span", "export.download"),
                new Localized("span", reader -> " " + export.fileName()).withClass("visually-hidden"));
        return download;
    }

    private Component removal(ExportView export) {
        NativeButton button = new NativeButton("", click -> remove.run());
        button.addClassNames("button", "button-quiet");
        button.add(
                Localized.message("span", export.state().isUnderWay() ? "export.stop" : "export.remove"),
                new Localized("span", reader -> " " + title(export).in(reader)).withClass("visually-hidden"));
        return button;
    }
}
