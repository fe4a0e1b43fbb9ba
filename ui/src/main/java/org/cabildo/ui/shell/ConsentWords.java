package org.cabildo.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.submission.ConsentText;
import org.cabildo.backend.submission.ConsentUse;

/** What stands on a page on which somebody agrees, to be kept with what they hand in: whatever page it is. */
public final class ConsentWords {

    private ConsentWords() {}

    /**
     * @param reader in whose language the page is, and with the tenant's own words
     * @param anonymous whether there is no name to publish or to keep back
     */
    public static ConsentText shownTo(Locale reader, boolean anonymous) {
        String prefix = usePrefix(anonymous);
        List<String> lines = new ArrayList<>();
        lines.add(Messages.in(reader, "respondent.use.heading"));
        for (ConsentUse use : ConsentUse.values()) {
            lines.add(Messages.in(reader, prefix + use.key() + ".title") + ": "
                    + Messages.in(reader, prefix + use.key() + ".text"));
        }
        String terms = termsKey(anonymous);
        lines.add(Messages.in(reader, terms));
        return new ConsentText(Messages.languageFor(reader, terms).toLanguageTag(), String.join("\n", lines));
    }

    /** Of the keys of the uses: {@code .title} and {@code .text} stand behind the use's own. */
    public static String usePrefix(boolean anonymous) {
        return anonymous ? "respondent.noname.use." : "respondent.use.";
    }

    public static String termsKey(boolean anonymous) {
        return anonymous ? "respondent.noname.terms" : "respondent.terms";
    }
}
