package org.cabildo.ui.form;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reply.Problem;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** A number on a long scale: typed, or reached step by step. */
final class ScaleLineInput implements Input {

    private final Question.Range range;
    private final TextField field = new TextField();
    private final NativeButton down;
    private final NativeButton up;

    ScaleLineInput(Question.Range range) {
        this.range = range;
        down = step("form.scale.less", "step-down", range.step().negate());
        up = step("form.scale.more", "step-up", range.step());
        field.getElement().setAttribute("inputmode", range.step().scale() > 0 ? "decimal" : "numeric");
        field.addClassName("scale-line");
        field.setAutocorrect(false);
        field.setManualValidation(true);
        field.setPrefixComponent(down);
        field.setSuffixComponent(up);
    }

    private NativeButton step(String key, String look, BigDecimal by) {
        NativeButton button = new NativeButton("", click -> move(by));
        button.addClassNames("step", look);
        button.add(Localized.message("span", key, by.abs()).withClass("visually-hidden"));
        return button;
    }

    /** From nothing, the first step leads to the lower end. */
    private void move(BigDecimal by) {
        BigDecimal next = ScaleWords.number(field.getValue())
                .map(by::add)
                .orElse(range.start())
                .max(range.start())
                .min(range.end());
        field.setValue(ScaleWords.stored(next));
    }

    @Override
    public InputField<?, ?> field() {
        return field;
    }

    @Override
    public String value() {
        return field.getValue();
    }

    @Override
    public void show(String value) {
        field.setValue(value);
    }

    @Override
    public boolean follow(Standing standing) {
        down.setEnabled(!field.isReadOnly());
        up.setEnabled(!field.isReadOnly());
        return false;
    }

    @Override
    public String advice(Locale language) {
        String ends = Messages.in(language, "form.scale.ends", range.start(), range.end(), range.step());
        String words = List.of(range.start(), range.end()).stream()
                .flatMap(end -> ScaleWords.label(range, end).stream())
                .map(label -> label.name() + ": " + label.label().in(language))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? ends : ends + " " + words + ".";
    }

    @Override
    public @Nullable Words mistake() {
        String typed = field.getValue();
        boolean isOnScale =
                typed.isBlank() || ScaleWords.number(typed).filter(range::has).isPresent();
        return isOnScale
                ? null
                : new Problem("not_on_scale", "", List.of(range.start(), range.end(), range.step()))::message;
    }
}
