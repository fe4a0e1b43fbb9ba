package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cabildo.ui.shell.Words;

/**
 * One of few, in the browser's own list: light enough to stand on a page a hundred times. The page counts what was chosen
 * as not saved until it is told so (see {@code js/save-state.js}).
 */
@Tag("select")
public final class BriefChoice extends Component implements HasStyle, LocaleChangeObserver {

    private static final String CHOSEN = "event.target.value";

    private final Map<Words, Element> options = new LinkedHashMap<>();
    private final Words label;
    private final Supplier<String> kept;

    /**
     * @param label for whoever hears the list without seeing what stands beside it
     * @param offered what can be chosen, by its value
     * @param kept tells what is kept
     * @param write keeps what was chosen
     */
    public BriefChoice(Words label, Map<String, Words> offered, Supplier<String> kept, Consumer<String> write) {
        this.label = label;
        this.kept = kept;
        getElement().setAttribute("data-brief-choice", true);
        offered.forEach(this::offer);
        getElement()
                .addEventListener("change", event -> {
                    try {
                        write.accept(event.getEventData().getString(CHOSEN));
                    } finally {
                        refresh();
                    }
                })
                .addEventData(CHOSEN);
    }

    private void offer(String value, Words words) {
        Element option = new Element("option").setAttribute("value", value);
        if (value.equals(kept.get())) {
            option.setAttribute("selected", true);
        }
        options.put(words, option);
        getElement().appendChild(option);
    }

    /** Shows what is kept. */
    public void refresh() {
        String value = kept.get();
        getElement().executeJs("this.value = $0", value);
        Written.tell(this, value);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", label.in(event.getLocale()));
        options.forEach((words, option) -> option.setText(words.in(event.getLocale())));
    }
}
