package org.cabildo.backend.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cabildo.backend.tenancy.settings.Wordings;

/** What letters say: {@code letters.closes}. */
@ApplicationScoped
public class LetterWordings implements Wordings {

    @Override
    public Optional<String> pattern(String key) {
        return key.startsWith(LetterWords.PREFIX)
                ? LetterWords.pattern(key.substring(LetterWords.PREFIX.length()))
                : Optional.empty();
    }
}
