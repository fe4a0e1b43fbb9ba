package org.cabildo.ui.form;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Localized;

/** A number on a short scale, each to tick: side by side, and one below the other where there is no room for that. */
final class ScaleInput implements Input {

    private final Question.Range range;
    private final List<BigDecimal> points;
    private final RadioButtonGroup<BigDecimal> field = new RadioButtonGroup<>();

    ScaleInput(Question.Range range) {
        this.range = range;
        this.points = ScaleWords.points(range);
        field.setItems(points);
        field.setRenderer(new ComponentRenderer<>(this::point));
        field.setManualValidation(true);
        field.addClassName("scale");
        field.setClassName("is-worded", range.labels() != null);
        field.getStyle().set("--points", "" + points.size());
    }

    private Span point(BigDecimal number) {
        Span number1 = new Span(number.toPlainString());
        number1.addClassName("scale-number");
        Span point = new Span(number1);
        point.addClassName("scale-point");
        label(number).ifPresent(label -> point.add(new Localized("span", label.label()).withClass("scale-word")));
        return point;
    }

    private Optional<Choice> label(BigDecimal number) {
        return ScaleWords.label(range, number);
    }

    @Override
    public InputField<?, ?> field() {
        return field;
    }

    @Override
    public boolean needsTakingBack() {
        return true;
    }

    @Override
    public String value() {
        return field.getOptionalValue().map(ScaleWords::stored).orElse("");
    }

    @Override
    public void show(String value) {
        field.setValue(ScaleWords.number(value)
                .flatMap(number -> points.stream()
                        .filter(point -> point.compareTo(number) == 0)
                        .findFirst())
                .orElse(null));
    }
}
