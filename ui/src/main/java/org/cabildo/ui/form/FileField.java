package org.cabildo.ui.form;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.shared.InputField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** Says that this page takes no files, and what that means for handing in. A name that is there already is shown. */
final class FileField extends CustomField<String> implements Input {

    private final Localized name = new Localized("p", language -> "");
    private final Localized notice = new Localized("p", language -> "");

    FileField() {
        super("");
        notice.addClassName("soft");
        add(name, notice);
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
    public boolean follow(Standing standing) {
        notice.say(Messages.words(standing.isRequired() ? "form.file.required" : "form.file.optional"));
        return false;
    }

    @Override
    protected String generateModelValue() {
        return getValue();
    }

    @Override
    protected void setPresentationValue(String value) {
        name.say(language -> value);
        name.setVisible(!value.isEmpty());
    }
}
