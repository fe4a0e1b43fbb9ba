package org.cabildo.surveys.reply;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Repeat;

/** Finds the names in a reply that nothing there asks for, and says where they belong. */
final class Strangers {

    private final Map<String, Place> questions = new LinkedHashMap<>();
    private final Map<String, Repeat> repeats = new LinkedHashMap<>();
    private final Mistakes mistakes;

    Strangers(Definition definition, Mistakes mistakes) {
        this.mistakes = mistakes;
        definition.places().forEach((question, place) -> questions.put(question.name(), place));
        definition.segments().forEach(s -> s.repeats().forEach(r -> repeats.put(r.name(), r)));
    }

    void refuseAmong(RawReply raw) {
        for (String name : raw.answers().keySet()) {
            Place place = questions.get(name);
            if (place == null || place.topic().isEmpty()) {
                refuse(name, Pointer.ANSWERS.to(name));
            }
        }
        for (String name : raw.entries().keySet()) {
            if (!repeats.containsKey(name)) {
                refuseRepeat(name, Pointer.ENTRIES.to(name));
            }
        }
    }

    void refuseAmong(Map<?, ?> entry, Repeat repeat, Pointer where) {
        Set<Object> names = new LinkedHashSet<>(entry.keySet());
        repeat.questions().forEach(question -> names.remove(question.name()));
        names.forEach(name -> refuse(String.valueOf(name), where.to(String.valueOf(name))));
    }

    private void refuse(String name, Pointer where) {
        Place place = questions.get(name);
        if (place != null && place.repeatOrNull() != null) {
            mistakes.add(
                    Mistake.BELONGS_IN_ENTRIES,
                    where,
                    name,
                    place.repeatOrNull().name());
        } else if (place != null) {
            mistakes.add(Mistake.BELONGS_IN_ANSWERS, where, name);
        } else if (repeats.containsKey(name)) {
            mistakes.add(Mistake.IS_REPEAT, where, name);
        } else {
            mistakes.add(Mistake.UNKNOWN_QUESTION, where, Mistakes.shown(name));
        }
    }

    private void refuseRepeat(String name, Pointer where) {
        if (questions.containsKey(name)) {
            refuse(name, where);
        } else {
            mistakes.add(Mistake.UNKNOWN_REPEAT, where, Mistakes.shown(name));
        }
    }
}
