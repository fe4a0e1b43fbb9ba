package org.cabildo.backend.identity;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

/** An answer that holds a secret: told once, and to be kept by nobody on the way. */
final class Told {

    private Told() {}

    static Response once(JsonObject secret) {
        CacheControl nowhere = new CacheControl();
        nowhere.setNoStore(true);
        return Response.status(Response.Status.CREATED)
                .cacheControl(nowhere)
                .entity(secret)
                .build();
    }
}
