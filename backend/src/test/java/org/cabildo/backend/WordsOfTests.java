package org.cabildo.backend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cabildo.backend.tenancy.settings.Wordings;

/** Deployed with the tests only, where there is no user interface: one greeting. */
@ApplicationScoped
public class WordsOfTests implements Wordings {

    @Override
    public Optional<String> pattern(String key) {
        return key.equals("test.greeting") ? Optional.of("Hello {0}") : Optional.empty();
    }
}
