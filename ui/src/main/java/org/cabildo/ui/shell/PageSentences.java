package org.cabildo.ui.shell;

import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.platform.OwnSentences;
import org.cabildo.backend.tenancy.settings.ProblemWordings;

/** On a page, problems are told in the words of the tenant in whose room it stands. */
public final class PageSentences implements OwnSentences {

    @Override
    public Optional<String> pattern(String key, Locale language) {
        return Messages.own(ProblemWordings.PREFIX + key, language);
    }
}
