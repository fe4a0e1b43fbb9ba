package org.cabildo.backend.administration;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/** A member of a request's body. */
final class Asked {

    private Asked() {}

    /** Empty if it is missing or no text; whoever takes it says what it has to be. */
    static String text(JsonObject body, String name) {
        return body.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
