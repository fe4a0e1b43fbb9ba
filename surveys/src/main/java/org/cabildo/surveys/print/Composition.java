package org.cabildo.surveys.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Document;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.print.Paper.Entries;
import org.cabildo.surveys.print.Paper.Entry;
import org.cabildo.surveys.print.Paper.Item;
import org.cabildo.surveys.print.Paper.Part;
import org.cabildo.surveys.print.Paper.Reference;
import org.cabildo.surveys.print.Paper.Theme;
import org.cabildo.surveys.print.Paper.Who;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Paper} of a definition. */
final class Composition {

    private final Definition definition;
    private final Selection selection;
    private final List<Segment> segments;
    private final Words words;
    private final Numbering numbering;
    private final Conditions conditions;
    private final Rooms rooms;
    private final Items items;

    private Composition(Definition definition, Selection selection) {
        Profile profile = new Profile(orNone(selection.group()), orNone(selection.country()));
        this.definition = definition;
        this.selection = selection;
        this.segments = Selected.segments(definition, selection);
        this.words = new Words(selection.language());
        this.numbering = new Numbering(segments, profile);
        this.conditions = new Conditions(definition, numbering, words);
        this.rooms = new Rooms(definition, profile, numbering, words);
        this.items = new Items(numbering, words, conditions, rooms);
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
        List<Part> parts = new ArrayList<>();
        for (Segment segment : segments) {
            if (questions(segment)
                    .anyMatch(question -> numbering.of(question.name()).isPresent())) {
                parts.add(part(segment, parts.size() + 1));
            }
        }
        return new Paper(
                selection.language(),
                words.texts(),
                text(definition.title()),
                text(definition.subtitle()),
                text(definition.organiser()),
                words.say("version", Integer.toString(definition.version())),
                orNone(selection.code()),
                texts(definition.intro()),
                references(definition.documents()),
                filling(),
                who(),
                parts);
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
                .flatMap(this::questions)
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
                .map(this::text)
                .orElse("");
    }

    private Room.Ticks profileTicks(String name) {
        List<Choice> choices = definition
                .choiceList(Profile.list(name))
                .map(ChoiceList::choices)
                .orElse(List.of());
        return Room.Ticks.of(false, List.of(new Room.Ticks.Group("", rooms.labels(choices))));
    }

    private Part part(Segment segment, int number) {
        List<String> audience = audience(segment);
        return new Part(
                words.say("part", Integer.toString(number)),
                text(segment.label()),
                audience,
                texts(segment.intro()),
                texts(segment.criteria()),
                segment.closing() == null ? List.of() : List.of(text(segment.closing())),
                references(segment.documents()),
                segment.topics().stream()
                        .map(topic -> theme(topic, audience.isEmpty()))
                        .filter(theme -> !theme.items().isEmpty())
                        .toList(),
                segment.repeats().stream()
                        .filter(this::isPrinted)
                        .map(repeat -> entries(repeat, audience.isEmpty()))
                        .toList());
    }

    /** For whom all of the segment is, so that not every question need say so. */
    private List<String> audience(Segment segment) {
        List<List<String>> audiences = questions(segment)
                .filter(numbering::isPrinted)
                .map(question -> conditions.audience(question.asked()))
                .distinct()
                .toList();
        return audiences.size() == 1 ? audiences.get(0) : List.of();
    }

    private Theme theme(Topic topic, boolean saysAudience) {
        return new Theme(text(topic.label()), printed(topic.questions(), saysAudience));
    }

    private List<Item> printed(List<Question> questions, boolean saysAudience) {
        return questions.stream()
                .filter(numbering::isPrinted)
                .map(question -> items.item(question, saysAudience))
                .toList();
    }

    private boolean isPrinted(Repeat repeat) {
        return questions(repeat).anyMatch(numbering::isPrinted);
    }

    private Entries entries(Repeat repeat, boolean saysAudience) {
        int blanks = Math.min(repeat.maxEntries(), blanks(repeat));
        List<String> notes = Stream.concat(Stream.of(text(repeat.hint())), conditions.count(repeat).stream())
                .filter(note -> !note.isEmpty())
                .toList();
        return new Entries(
                text(repeat.label()),
                notes,
                IntStream.rangeClosed(1, blanks)
                        .mapToObj(number -> entry(repeat, number, saysAudience))
                        .toList(),
                blanks == repeat.maxEntries() ? "" : words.say("entry.more", repeat.maxEntries()));
    }

    /** As many as fit about a page. */
    private int blanks(Repeat repeat) {
        long questions = questions(repeat).filter(numbering::isPrinted).count();
        return questions <= 3 ? 3 : questions <= 6 ? 2 : 1;
    }

    private Entry entry(Repeat repeat, int number, boolean saysAudience) {
        return new Entry(
                words.say("entry", text(repeat.entryLabel()), Integer.toString(number)),
                printed(repeat.questions(), saysAudience),
                repeat.repeats().stream()
                        .filter(this::isPrinted)
                        .map(inner -> entries(inner, saysAudience))
                        .toList());
    }

    private Stream<Question> questions(Segment segment) {
        return Stream.concat(
                segment.topics().stream().flatMap(topic -> topic.questions().stream()),
                segment.repeats().stream().flatMap(this::questions));
    }

    private Stream<Question> questions(Repeat repeat) {
        return Stream.concat(
                repeat.questions().stream(), repeat.repeats().stream().flatMap(this::questions));
    }

    private List<Reference> references(List<Document> documents) {
        Locale language = selection.language();
        return documents.stream()
                .map(document -> new Reference(text(document.label()), document.addressIn(language)))
                .toList();
    }

    private List<String> texts(List<LocalizedText> texts) {
        return texts.stream().map(this::text).toList();
    }

    private String text(LocalizedText text) {
        return items.text(text);
    }
}
