package org.cabildo.backend.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cabildo.backend.platform.RateLimits.Charge;
import org.cabildo.backend.platform.RateLimits.Kind;

/** Codes that people type, from a letter or a receipt, looked for under the limits on guessing them. */
@ApplicationScoped
public class CodeGuesses {

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    /**
     * Looks for what belongs to a code. Only a code that is found nowhere counts.
     *
     * @param consultation where it is looked for
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}; nothing was looked for then
     */
    public <T> Optional<T> find(UUID consultation, Supplier<Optional<T>> search) {
        List<Charge> charges = List.of(
                new Charge(Kind.CODE_GUESS, client.key()), new Charge(Kind.CODE_GUESS_ALL, consultation.toString()));
        limits.spend(charges);
        Optional<T> found = search.get();
        if (found.isPresent()) {
            limits.giveBack(charges);
        }
        return found;
    }
}
