package org.cabildo.ui.respondent;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import org.cabildo.backend.submission.Correction;
import org.cabildo.ui.shell.Messages;

/** Why something is corrected or withdrawn; may stay empty. */
final class ReasonField extends TextArea implements LocaleChangeObserver {

    private final String labelKey;

    ReasonField(String labelKey) {
        this.labelKey = labelKey;
        addClassName("reason");
        setMaxLength(Correction.LONGEST_REASON);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setLabel(Messages.in(event.getLocale(), labelKey));
        setHelperText(Messages.in(event.getLocale(), "respondent.reason.help"));
    }
}
