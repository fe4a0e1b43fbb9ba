package org.cabildo.ui.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;

/** What Vaadin itself tells the reader. The draft is in the database, and what was not saved yet in the tab: reloading the page loses nothing. */
final class SystemTexts {

    private SystemTexts() {}

    static SystemMessages in(Locale language) {
        CustomizedSystemMessages texts = new CustomizedSystemMessages();
        texts.setSessionExpiredCaption(Messages.in(language, "shell.expired.caption"));
        texts.setSessionExpiredMessage(Messages.in(language, "shell.expired.message"));
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setInternalErrorCaption(Messages.in(language, "shell.broken.caption"));
        texts.setInternalErrorMessage(Messages.in(language, "shell.broken.message"));
        texts.setCookiesDisabledCaption(Messages.in(language, "shell.cookies.caption"));
        texts.setCookiesDisabledMessage(Messages.in(language, "shell.cookies.message"));
        return texts;
    }
}
