package org.cabildo.ui.light;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** Something that was done without a connection. What the device calls it is only for its own use. */
sealed interface SentChange {

    String id();

    /**
     * An entry was added.
     *
     * @param mark by which it is known again when it is sent again
     * @param outer the entry around it, if there is one
     */
    record Added(String id, UUID mark, String repeat, Optional<Place> outer) implements SentChange {}

    /**
     * A question was answered.
     *
     * @param entry where, if not outside all entries
     * @param base what its author took for the answer, stored form
     * @param value stored form
     */
    record Answered(String id, Optional<Place> entry, String question, String base, String value)
            implements SentChange {

        @Override
        public String toString() {
            return "Answered[" + question + "]";
        }
    }

    /**
     * An entry, as the device knows it.
     *
     * @param isNew whether it is known by its mark, and else by the id that we gave it
     */
    record Place(boolean isNew, UUID value) {

        private static final String NEW = "new:";
        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        /** @throws ProblemException {@link ProblemType#FORM_UNREADABLE} */
        static Optional<Place> of(String text) {
            return text.isEmpty()
                    ? Optional.empty()
                    : text.startsWith(NEW)
                            ? Optional.of(new Place(true, id(text.substring(NEW.length()))))
                            : Optional.of(new Place(false, id(text)));
        }

        static UUID id(String text) {
            if (!ID.matcher(text).matches()) {
                throw new ProblemException(ProblemType.FORM_UNREADABLE);
            }
            return UUID.fromString(text);
        }
    }

    /** @throws ProblemException {@link ProblemType#FORM_UNREADABLE} */
    static SentChange of(JsonObject json) {
        String id = json.getString("id");
        return json.containsKey("repeat")
                ? new Added(id, Place.id(id), json.getString("repeat"), Place.of(json.getString("outer")))
                : new Answered(
                        id,
                        Place.of(json.getString("entry")),
                        json.getString("question"),
                        json.getString("base"),
                        json.getString("value"));
    }
}
