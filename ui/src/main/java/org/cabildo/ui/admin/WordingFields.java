package org.cabildo.ui.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ProductWords;

/** The tenant's own words in the place of the product's: chosen by what the product says, one by one. */
final class WordingFields extends Div {

    private final PointedFields fields;
    private final List<String> place;
    private final Div rows = new Div();

    /** @param place of these words among the tenant's settings, step by step */
    WordingFields(PointedFields fields, List<String> place, Map<String, Map<Locale, String>> wording) {
        this.fields = fields;
        this.place = List.copyOf(place);
        List<String> keys = ProductWords.keys();
        ComboBox<String> more = new ComboBox<>();
        more.setItems(keys);
        more.setItemLabelGenerator(key -> Messages.pattern(key, getLocale()));
        more.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                addRow(chosen.getValue(), Map.of());
                more.clear();
            }
        });
        wording.forEach(this::addRow);
        add(rows, new Labelled<>(more, "admin.settings.wording.more"));
    }

    private void addRow(String key, Map<Locale, String> texts) {
        fields.removeBelow(at(key));
        rows.getChildren()
                .filter(row -> key.equals(row.getElement().getAttribute("data-key")))
                .findFirst()
                .ifPresent(rows::remove);
        Div row = new Div(new Localized("p", language -> Messages.pattern(key, language)).withClass("own-words"));
        row.addClassName("wording-row");
        row.getElement().setAttribute("data-key", key);
        for (Locale language : Messages.LANGUAGES) {
            TextArea text = new TextArea();
            text.setValue(texts.getOrDefault(language, ""));
            text.getElement().setAttribute("lang", language.toLanguageTag());
            fields.put(text, at(key, language.toLanguageTag()));
            row.add(new Labelled<>(text, in -> LanguageNames.inItself(language), in -> ""));
        }
        NativeButton remove = new NativeButton("", click -> {
            fields.removeBelow(at(key));
            rows.remove(row);
        });
        remove.addClassNames("button", "button-quiet");
        remove.add(Localized.message("span", "admin.settings.wording.remove"));
        row.add(remove);
        rows.add(row);
    }

    private String[] at(String... steps) {
        return Stream.concat(place.stream(), Stream.of(steps)).toArray(String[]::new);
    }
}
