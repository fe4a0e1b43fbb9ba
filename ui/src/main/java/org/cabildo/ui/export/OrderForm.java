package org.cabildo.ui.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.export.ExportOrder;
import org.cabildo.backend.export.file.Format;
import org.cabildo.backend.export.file.Shape;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** What to take, and as what. The selection is that of the address; everything else is chosen here. */
final class OrderForm extends Section {

    private static final String NAMES = "-";

    private final Definition definition;
    private final Selection selection;

    /** @param order has it made; refuses it by naming fields */
    OrderForm(Definition definition, Selection selection, Consumer<ExportOrder> order) {
        this.definition = definition;
        this.selection = selection;
        addClassNames("card", "export-order");
        Select<String> format = choice(Format.keys(), "export.format.");
        format.setValue(Format.XLSX.key());
        Select<String> shape = choice(Shape.keys(), "export.shape.");
        shape.setValue(Shape.WIDE.key());
        add(
                Localized.message("h2", "export.order"),
                narrowed(),
                new EntryForm("export.order.go", filled -> order.accept(ExportOrder.of(whole(filled), definition)))
                        .with("shape", labelled(shape, "export.shape"))
                        .with("format", labelled(format, "export.format"))
                        .with("language", labelled(languages(), "export.language")));
    }

    private static Labelled<Select<String>> labelled(Select<String> choice, String key) {
        return new Labelled<>(choice, Messages.words(key), Messages.words(key + ".help"));
    }

    private static Select<String> choice(List<String> keys, String words) {
        Select<String> choice = new Select<>();
        choice.setItems(keys);
        choice.setItemLabelGenerator(key -> Messages.in(UI.getCurrent().getLocale(), words + key));
        return choice;
    }

    private Select<String> languages() {
        List<String> tags = new ArrayList<>();
        definition.languages().forEach(language -> tags.add(language.toLanguageTag()));
        definition.translations().forEach(language -> tags.add(language.toLanguageTag()));
        tags.add(NAMES);
        Select<String> languages = new Select<>();
        languages.setItems(tags);
        languages.setItemLabelGenerator(tag -> tag.equals(NAMES)
                ? Messages.in(UI.getCurrent().getLocale(), "export.language.names")
                : LanguageNames.in(UI.getCurrent().getLocale(), Locale.forLanguageTag(tag)));
        languages.setValue(definition.officialFor(UI.getCurrent().getLocale()).toLanguageTag());
        return languages;
    }

    /** What it is narrowed to, each with a way to let it go. */
    private Component narrowed() {
        Div chips = new Div();
        chips.addClassName("chips");
        if (selection.values().isEmpty()) {
            chips.add(Localized.message("span", "export.all").withClass("soft"));
        }
        SelectionWords words = new SelectionWords(definition);
        for (Dimension dimension : Dimension.values()) {
            selection.on(dimension).ifPresent(value -> chips.add(chip(dimension, words.of(dimension, value))));
        }
        return chips;
    }

    private Component chip(Dimension dimension, Words value) {
        Anchor chip = new Anchor(ExportAddress.page(selection.without(dimension)));
        Span cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        chip.add(
                new Localized("span", value),
                Localized.message("span", "export.without").withClass("visually-hidden"),
                cross);
        return chip;
    }

    /** As the service takes it. */
    private JsonObject whole(JsonObject filled) {
        JsonObjectBuilder narrowed = Json.createObjectBuilder();
        selection.values().forEach((dimension, value) -> narrowed.add(dimension.key(), value));
        JsonObjectBuilder whole = Json.createObjectBuilder(filled).add("selection", narrowed);
        if (filled.getString("language").equals(NAMES)) {
            whole.remove("language");
        }
        return whole.build();
    }
}
