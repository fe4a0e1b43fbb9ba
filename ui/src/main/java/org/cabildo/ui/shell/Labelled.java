package org.cabildo.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A field whose label, and the help below it, follow the reader's language in place. */
public final class Labelled<C extends Component & HasLabel> extends Div implements LocaleChangeObserver {

    private final C field;
    private final Words label;
    private final Words help;

    public Labelled(C field, String labelKey) {
        this(field, Messages.words(labelKey), language -> "");
    }

    public Labelled(C field, Words label, Words help) {
        this.field = field;
        this.label = label;
        this.help = help;
        addClassName("labelled");
        add(field);
    }

    public C field() {
        return field;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        field.setLabel(label.in(event.getLocale()));
        if (field instanceof HasHelper helped) {
            helped.setHelperText(help.in(event.getLocale()));
        }
        if (field instanceof Select<?> select) {
            relabel(select);
        }
    }

    /** To make it show its items anew is to make it forget which one is chosen. */
    private static <T> void relabel(Select<T> select) {
        T chosen = select.getValue();
        select.getListDataView().refreshAll();
        select.setValue(chosen);
    }
}
