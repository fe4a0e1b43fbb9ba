package org.cabildo.ui.form;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Messages;

/** What the form works out by itself, to be read only. */
final class CalculatedField extends CustomField<String> implements Input {

    private final Question question;
    private final Element output = new Element("output");
    private Locale language = Locale.ROOT;

    CalculatedField(Question question) {
        super("");
        this.question = question;
        getElement().appendChild(output);
    }

    @Override
    public InputField<?, ?> field() {
        return this;
    }

    @Override
    public String value() {
        return getValue();
    }

    @Override
    public void show(String value) {
        setValue(value);
    }

    @Override
    public void turnTo(Locale to) {
        language = to;
        setPresentationValue(getValue());
    }

    @Override
    protected String generateModelValue() {
        return getValue();
    }

    @Override
    protected void setPresentationValue(String value) {
        boolean isKnown = !value.isEmpty();
        output.getClassList().set("soft", !isKnown);
        output.setText(
                isKnown
                        ? AnswerWords.of(question, value).in(language)
                        : Messages.in(language, "form.calculated.unknown"));
    }
}
