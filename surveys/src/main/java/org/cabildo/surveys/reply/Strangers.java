package org.cabildo.surveys.reply;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.definition.Contents;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Repeat;

/** Finds the names in a reply that nothing there asks for, and says where they belong. */
final class Strangers {

    private final Contents contents;
    private final Mistakes mistakes;

    Strangers(Definition definition, Mistakes mistakes) {
        this.contents = definition.contents();
        this.mistakes = mistakes;
    }

    void refuseAmong(RawReply raw) {
        for (String name : raw.answers().keySet()) {
            Optional<Place> place = contents.place(name);
            if (place.flatMap(Place::topic).isEmpty()) {
                refuse(name, Pointer.ANSWERS.to(name));
            }
        }
        for (String name : raw.entries().keySet()) {
            if (contents.repeat(name).isEmpty() || isInner(name)) {
                refuseRepeat(name, Pointer.ENTRIES.to(name));
            }
        }
    }

    void refuseAmong(Map<?, ?> entry, Repeat repeat, Pointer where) {
        Set<Object> names = new LinkedHashSet<>(entry.keySet());
        repeat.questions().forEach(question -> names.remove(question.name()));
        repeat.repeats().forEach(inner -> names.remove(inner.name()));
        names.forEach(name -> refuse(String.valueOf(name), where.to(String.valueOf(name))));
    }

    private boolean isInner(String repeat) {
        return contents.segments().stream()
                .flatMap(segment -> segment.repeats().stream())
                .noneMatch(outer -> outer.name().equals(repeat));
    }

    private void refuse(String name, Pointer where) {
        Optional<Place> place = contents.place(name);
        Optional<Repeat> repeat = place.flatMap(Place::repeat);
        if (repeat.isPresent()) {
            mistakes.add(Mistake.BELONGS_IN_ENTRIES, where, name, repeat.get().name());
        } else if (place.isPresent()) {
            mistakes.add(Mistake.BELONGS_IN_ANSWERS, where, name);
        } else if (contents.repeat(name).isPresent()) {
            mistakes.add(Mistake.IS_REPEAT, where, name);
        } else {
            mistakes.add(Mistake.UNKNOWN_QUESTION, where, Mistakes.shown(name));
        }
    }

    private void refuseRepeat(String name, Pointer where) {
        if (contents.question(name).isPresent()) {
            refuse(name, where);
        } else {
            mistakes.add(Mistake.UNKNOWN_REPEAT, where, Mistakes.shown(name));
        }
    }
}
