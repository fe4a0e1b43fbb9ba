package org.cabildo.backend.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who calls in this request, as far as the request said: a program with a token, or a person's browser. */
@RequestScoped
public class Caller {

    private @Nullable String bearerToken;
    private @Nullable Secret session;

    public void presents(String token) {
        bearerToken = token;
    }

    /** @param value of the session's cookie; of pages, and of calls to the API that only read, so that no other site can make a browser change anything */
    public void presentsSession(String value) {
        session = new Secret(value);
    }

    Optional<String> bearerToken() {
        return Optional.ofNullable(bearerToken);
    }

    Optional<Secret> session() {
        return Optional.ofNullable(session);
    }
}
