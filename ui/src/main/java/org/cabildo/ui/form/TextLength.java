package org.cabildo.ui.form;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import org.cabildo.surveys.reply.Value;
import org.cabildo.ui.shell.Messages;

/** Below a long text: how many words it has, and once it comes near its end, how many characters are left. */
final class TextLength extends Paragraph implements LocaleChangeObserver {

    private static final double NEAR_THE_END = 0.8;

    private final int maxLength;
    private String text = "";

    TextLength(int maxLength) {
        this.maxLength = maxLength;
        addClassName("text-length");
    }

    void measure(String typed) {
        text = typed;
        getUI().ifPresent(ui -> show(ui.getLocale()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show(event.getLocale());
    }

    private void show(Locale language) {
        int length = text.codePointCount(0, text.length());
        boolean isTooLong = length > maxLength;
        setClassName("too-long", isTooLong);
        if (isTooLong) {
            setText(Messages.in(language, "form.length.over", length - maxLength, maxLength));
        } else if (length > NEAR_THE_END * maxLength) {
            setText(Messages.in(language, "form.length.left", maxLength - length));
        } else {
            int words = Value.Text.wordsIn(text);
            setText(words == 0 ? "" : Messages.in(language, "form.length.words", words));
        }
    }
}
