package org.cabildo.backend.tenancy.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemSentences;

/** What problems say on pages: {@code problems.consultation-closed.detail}, {@code problems.reply.required}. */
@ApplicationScoped
public class ProblemWordings implements Wordings {

    /** Of the keys of these words among all that a tenant may put its own in the place of. */
    public static final String PREFIX = "problems.";

    @Override
    public Optional<String> pattern(String key) {
        return key.startsWith(PREFIX) ? ProblemSentences.pattern(key.substring(PREFIX.length())) : Optional.empty();
    }
}
