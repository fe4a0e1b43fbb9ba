package org.cabildo.surveys.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.print.Paper.Who;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Paper} of a definition. */
final class Composition {

    private final Definition definition;
    private final Selection selection;
    private final List<Segment> segments;
    private final Words words;
    private final Numbering numbering;
    private final Wording wording;
    private final Rooms rooms;

    private Composition(Definition definition, Selection selection) {
        Profile profile = new Profile(orNone(selection.group()), orNone(selection.country()));
        this.definition = definition;
        this.selection = selection;
        this.segments = Selected.segments(definition, selection);
        this.words = new Words(selection.language());
        this.numbering = new Numbering(segments, profile);
        this.wording = new Wording(numbering, words);
        this.rooms = new Rooms(definition, profile, numbering, wording);
    }

    /** @throws PrintRefused if the definition has not what is selected, or nothing of it is asked of the group */
    static Paper of(Definition definition, Selection selection) {
        Composition composition = new Composition(definition, selection);
        if (composition.numbering.isEmpty()) {
            throw new PrintRefused(
                    "nothing that is selected is asked of this group and country; select other segments");
        }
        return composition.paper();
    }

    private static String orNone(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private Paper paper() {
        Conditions conditions = new Conditions(definition, numbering, wording);
        Items items = new Items(numbering, wording, conditions, rooms);
        return new Paper(
                selection.language(),
                words.texts(),
                wording.of(definition.title()),
                wording.of(definition.subtitle()),
                wording.of(definition.organiser()),
                words.say("version", Integer.toString(definition.version())),
                orNone(selection.code()),
                wording.of(definition.intro()),
                wording.references(definition.documents()),
                filling(),
                who(),
                new Parts(numbering, wording, conditions, items).of(segments));
    }

    private List<String> filling() {
        List<String> languages = definition.answerLanguages().stream()
                .map(language -> language.getDisplayLanguage(selection.language()))
                .toList();
        List<String> filling = new ArrayList<>();
        filling.add(words.say("fill.pen"));
        filling.add(words.say("fill.languages", words.or(languages)));
        filling.add(words.say("fill.some"));
        if (segments.stream()
                .flatMap(Parts::questions)
                .anyMatch(question -> question.asked().required())) {
            filling.add(words.say("fill.required"));
        }
        filling.add(words.say("fill.room"));
        filling.add(words.say("fill.names"));
        return filling;
    }

    private Who who() {
        return new Who(
                profileLabel(Profile.STAKEHOLDER_GROUP, selection.group()),
                profileTicks(Profile.STAKEHOLDER_GROUP),
                profileLabel(Profile.COUNTRY, selection.country()),
                profileTicks(Profile.COUNTRY));
    }

    private String profileLabel(String name, @Nullable String chosen) {
        return Optional.ofNullable(chosen)
                .flatMap(value -> Selected.choice(definition, name, value))
                .map(Choice::label)
                .map(wording::of)
                .orElse("");
    }

    private Room.Ticks profileTicks(String name) {
        List<Choice> choices = definition
                .choiceList(Profile.list(name))
                .map(ChoiceList::choices)
                .orElse(List.of());
        return Room.Ticks.of(false, List.of(new Room.Ticks.Group("", rooms.labels(choices))));
    }
}
