package org.cabildo.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cabildo.backend.tenancy.settings.Colour;
import org.cabildo.backend.tenancy.settings.Look;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** A colour, typed or picked, with a look at what it will be like and whether it can be read. */
final class ColourField extends Div {

    private final TextField typed = new TextField();
    private final Input picked = new Input(ValueChangeMode.ON_CHANGE);
    private final Div sample = new Div();
    private final Localized verdict = new Localized("p", language -> "");

    ColourField(String labelKey, Colour colour) {
        addClassName("colour-field");
        picked.setType("color");
        // The text field says the same, and can be reached by everyone.
        picked.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1");
        typed.setPrefixComponent(picked);
        typed.setMaxLength(7);
        typed.setValue(colour.hex());
        typed.addValueChangeListener(change -> show(Colour.of(change.getValue())));
        picked.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.setValue(change.getValue());
            }
        });
        sample.addClassName("colour-sample");
        sample.add(
                Localized.message("span", "admin.settings.sample").withClass("on-colour"),
                Localized.message("span", "admin.settings.sample").withClass("in-colour"));
        verdict.getElement().setAttribute("role", "status");
        Div shown = new Div(sample, verdict.withClass("verdict"));
        add(new Labelled<>(typed, labelKey), shown);
        show(Optional.of(colour));
    }

    TextField field() {
        return typed;
    }

    private void show(Optional<Colour> colour) {
        sample.setVisible(colour.isPresent());
        verdict.removeClassName("is-low");
        if (colour.isEmpty()) {
            verdict.say(Messages.words("admin.settings.nocolour"));
            return;
        }
        String hex = colour.get().hex();
        picked.setValue(hex);
        // Not by an attribute, which a strict policy for styles forbids.
        sample.getElement().executeJs("this.style.setProperty('--sample', $0)", hex);
        double contrast = Look.contrast(colour.get());
        boolean isEnough = contrast >= Look.LEAST_CONTRAST;
        verdict.say(Messages.words(
                isEnough ? "admin.settings.contrast.good" : "admin.settings.contrast.low",
                BigDecimal.valueOf(contrast).setScale(2, RoundingMode.DOWN)));
        if (!isEnough) {
            verdict.addClassName("is-low");
        }
    }
}
