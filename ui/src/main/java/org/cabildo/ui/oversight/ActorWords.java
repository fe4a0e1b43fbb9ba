package org.cabildo.ui.oversight;

import java.util.Optional;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** What those are called who stand in the record. */
final class ActorWords {

    private ActorWords() {}

    /**
     * @param actor as it stands in the record
     * @param name empty for somebody who has none, or none any more
     */
    static Words of(String actor, Optional<String> name) {
        int colon = actor.indexOf(':');
        String kind = colon < 0 ? actor : actor.substring(0, colon);
        String id = actor.substring(colon + 1);
        return switch (kind) {
            case "account" ->
                name.<Words>map(called -> reader -> called).orElseGet(() -> Messages.words("oversight.who.gone"));
            case "token" ->
                name.map(called -> Messages.words("oversight.who.token", called))
                        .orElseGet(() -> Messages.words("oversight.who.token.gone"));
            case "provider" -> Messages.words("oversight.who.provider", id);
            case "key", "respondent", "nobody", "product" -> Messages.words("oversight.who." + kind);
            // Of a later version.
            default -> reader -> actor;
        };
    }
}
