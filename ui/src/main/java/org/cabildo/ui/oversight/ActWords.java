package org.cabildo.ui.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Kind;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.oversight.RecordedAct;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** What was done, in a sentence. */
final class ActWords {

    private ActWords() {}

    /** Of an entry, with what it was done to. */
    static Words of(RecordedAct act) {
        String key = act.entry().act();
        return Act.of(key)
                .<Words>map(known -> Messages.words("oversight.act." + key, arguments(known, act)))
                .orElseGet(() -> reader -> key);
    }

    /** Of any such act, whatever it was done to. @param act the key of one */
    static Words kind(String act) {
        return Messages.words("oversight.act." + act, "…", "…", "…");
    }

    private static Object[] arguments(Act act, RecordedAct told) {
        String thing = told.entry().thing();
        List<String> parts = thing.isEmpty() ? List.of() : List.of(thing.split("/", -1));
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < act.things().size(); i++) {
            arguments.add(
                    i < parts.size()
                            ? argument(act.things().get(i), parts.get(i), told.names())
                            : Messages.words("oversight.who.unknown"));
        }
        return arguments.toArray();
    }

    private static Object argument(Kind kind, String part, Map<String, String> names) {
        String name = part.substring(part.indexOf(':') + 1);
        return switch (kind) {
            case ACCOUNT -> ActorWords.of(part, Optional.ofNullable(names.get(part)));
            case TOKEN ->
                Optional.<Object>ofNullable(names.get(part)).orElseGet(() -> ActorWords.of(part, Optional.empty()));
            case ROLE -> role(name);
            case PERMISSION -> permission(name);
            // The end of an id tells it from its neighbours; the whole stands among the details.
            default -> name.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{6}([0-9a-f]{6})", "…$2");
        };
    }

    private static Object permission(String key) {
        for (Permission permission : Permission.values()) {
            if (permission.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Messages.words("oversight.permission." + key);
            }
        }
        return key;
    }

    private static Object role(String key) {
        for (Role role : Role.values()) {
            if (role.key().equals(key)) {
                return Messages.words("oversight.role." + key);
            }
        }
        return key;
    }
}
