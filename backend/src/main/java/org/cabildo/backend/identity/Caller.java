package org.cabildo.backend.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who calls in this request, as far as the request said. */
@RequestScoped
public class Caller {

    private @Nullable String bearerToken;

    public void presents(String token) {
        bearerToken = token;
    }

    Optional<String> bearerToken() {
        return Optional.ofNullable(bearerToken);
    }
}
