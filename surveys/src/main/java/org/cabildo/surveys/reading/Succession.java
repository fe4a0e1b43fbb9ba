package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/** A version held against those before it. */
final class Succession {

    private static final String KEEP_THE_WORDS =
            "; keep each name with its words, so that earlier answers mean what they meant";

    private final Problems problems = new Problems();
    private final List<Definition> published;
    private final List<Map<String, Thing>> things;
    private final Definition latest;
    private final Definition next;
    private final Map<String, Position> places;
    private final Position versionAt;

    /** @param published at least one, the oldest first */
    Succession(List<Definition> published, Definition next, Map<String, Position> places, Position versionAt) {
        this.published = published;
        this.things = published.stream().map(Succession::things).toList();
        this.latest = published.get(published.size() - 1);
        this.next = next;
        this.places = places;
        this.versionAt = versionAt;
    }

    /**
     * What a name stands for.
     *
     * @param kind in words
     * @param inside the name of what it stands in; empty at the top
     */
    private record Thing(String kind, String inside, LocalizedText label) {

        boolean reads(Thing other) {
            return label.byLanguage().entrySet().stream()
                    .allMatch(words -> other.says(words.getKey(), words.getValue()));
        }

        /** Whether it has the words that the other had then, and is as that was. */
        boolean isAs(Thing then) {
            return kind.equals(then.kind) && inside.equals(then.inside) && then.reads(this);
        }

        boolean readsOtherwise(Thing other) {
            return label.byLanguage().entrySet().stream()
                    .noneMatch(words -> other.says(words.getKey(), words.getValue()));
        }

        private boolean says(Locale language, String words) {
            return words.equals(label.byLanguage().getOrDefault(language, words));
        }
    }

    /** A name that was there and says something else now. */
    private record Reworded(String name, Thing then, Thing now) {}

    void check() {
        if (!next.name().equals(latest.name())) {
            problems.add(
                    versionAt,
                    "this is called " + next.name() + " and its earlier versions " + latest.name()
                            + "; keep the name, or publish it as a consultation of its own");
        }
        if (next.version() <= latest.version()) {
            problems.add(
                    versionAt,
                    "version " + next.version() + " does not follow version " + latest.version()
                            + ", which is published and stays as it is; write a higher number");
        }
        Map<String, Thing> before = things.get(things.size() - 1);
        Map<String, Thing> now = things(next);
        now.forEach((name, thing) -> {
            reused(name, thing);
            if (!wasEver(name)) {
                renamed(thing, before, now)
                        .ifPresent(old -> add(
                                name,
                                "this is " + old + " of version " + latest.version()
                                        + " under another name; keep the name, so that earlier answers stay with it"));
            }
        });
        exchanged(before, now)
                .forEach((name, old) -> add(
                        name,
                        name + " has the words that " + old + " had in version " + latest.version() + KEEP_THE_WORDS));
        choices();
        problems.refuseIfAny();
    }

    /** Lists are the same when their names are, and when the same question has them. */
    private void choices() {
        for (ChoiceList list : next.choiceLists()) {
            latest.choiceList(list.name()).ifPresent(then -> choices(then, list));
        }
        for (Question question : next.places().keySet()) {
            ChoiceList list = question.namedAnswers().orElse(null);
            if (list != null) {
                latest.question(question.name())
                        .flatMap(Question::namedAnswers)
                        .filter(then -> !then.name().equals(list.name()))
                        .ifPresent(then -> choices(then, list));
            }
        }
    }

    private void choices(ChoiceList then, ChoiceList list) {
        exchanged(choices(then), choices(list))
                .forEach((choice, old) -> add(
                        list.name(),
                        "the choice " + choice + " has the words that " + old + " had in version " + latest.version()
                                + KEEP_THE_WORDS));
    }

    /** Tells where the latest version that knew the name meant something else by it. */
    private void reused(String name, Thing thing) {
        for (int i = published.size() - 1; i >= 0; i--) {
            Thing then = things.get(i).get(name);
            if (then != null) {
                int version = published.get(i).version();
                if (!then.kind().equals(thing.kind())) {
                    add(
                            name,
                            name + " was " + then.kind() + " in version " + version + " and is " + thing.kind()
                                    + " now; give it a name that was never used");
                } else if (i < published.size() - 1 && then.readsOtherwise(thing)) {
                    add(
                            name,
                            name + " was asked with other words until version " + version
                                    + "; give it a name that was never used, or ask what was asked then");
                }
                return;
            }
        }
    }

    private static Optional<String> renamed(Thing thing, Map<String, Thing> before, Map<String, Thing> now) {
        return before.entrySet().stream()
                .filter(old -> !now.containsKey(old.getKey()) && thing.isAs(old.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The names that took over another's words, each with that other one; both were there and still are. */
    private static Map<String, String> exchanged(Map<String, Thing> before, Map<String, Thing> now) {
        List<Reworded> reworded = new ArrayList<>();
        before.forEach((name, then) -> {
            Thing is = now.get(name);
            if (is != null && !then.reads(is)) {
                reworded.add(new Reworded(name, then, is));
            }
        });
        Map<String, String> exchanged = new LinkedHashMap<>();
        for (Reworded one : reworded) {
            reworded.stream()
                    .filter(other -> one.now().isAs(other.then()))
                    .findFirst()
                    .ifPresent(other -> exchanged.put(one.name(), other.name()));
        }
        return exchanged;
    }

    private boolean wasEver(String name) {
        return things.stream().anyMatch(version -> version.containsKey(name));
    }

    private void add(String name, String reason) {
        problems.add(places.getOrDefault(name, versionAt), reason);
    }

    private static Map<String, Thing> things(Definition definition) {
        Map<String, Thing> things = new LinkedHashMap<>();
        for (Segment segment : definition.segments()) {
            things.put(segment.name(), new Thing("a segment", "", segment.label()));
            for (Topic topic : segment.topics()) {
                things.put(topic.name(), new Thing("a topic", segment.name(), topic.label()));
            }
            for (Repeat repeat : segment.repeats()) {
                repeat(repeat, segment.name(), things);
            }
        }
        definition
                .places()
                .forEach((question, place) -> things.put(
                        question.name(),
                        new Thing("a question of type " + question.type(), inside(place), question.label())));
        return things;
    }

    private static Map<String, Thing> choices(ChoiceList list) {
        Map<String, Thing> things = new LinkedHashMap<>();
        list.choices().forEach(choice -> things.put(choice.name(), new Thing("a choice", "", choice.label())));
        return things;
    }

    private static void repeat(Repeat repeat, String inside, Map<String, Thing> things) {
        things.put(repeat.name(), new Thing("a repeat", inside, repeat.label()));
        repeat.repeats().forEach(inner -> repeat(inner, repeat.name(), things));
    }

    private static String inside(Place place) {
        return place.topic()
                .map(Topic::name)
                .or(() -> place.repeat().map(Repeat::name))
                .orElse("");
    }
}
