package org.cabildo.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A point in time, in the reader's language and on the reader's clock. Only the browser knows that clock, so it writes
 * the text; until it has, the text is in UTC and says so.
 */
@Tag("time")
public final class Moment extends Component implements LocaleChangeObserver {

    /** How much of it is told. */
    public enum Style {
        /** For what happened a moment ago. */
        CLOCK("{hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}"),
        /** For a date to keep to. */
        DEADLINE("{day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit',"
                + " hourCycle: 'h23', timeZoneName: 'short'}"),
        /** For a proof. */
        FULL("{dateStyle: 'long', timeStyle: 'long', hourCycle: 'h23'}");

        private final String options;

        Style(String options) {
            this.options = options;
        }
    }

    private final Style style;
    private Instant instant;

    public Moment(Instant instant, Style style) {
        this.instant = instant;
        this.style = style;
    }

    public void move(Instant other) {
        instant = other;
        getUI().ifPresent(ui -> tell(ui.getLocale()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        tell(event.getLocale());
    }

    private void tell(Locale language) {
        getElement().setAttribute("datetime", instant.toString());
        getElement()
                .setText(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                                .withLocale(language)
                                .format(instant.atOffset(ZoneOffset.UTC))
                        + " UTC");
        getElement()
                .executeJs(
                        "this.firstChild.data = new Intl.DateTimeFormat($0, " + style.options
                                + ").format(new Date(this.dateTime))",
                        language.toLanguageTag());
    }
}
