package org.cabildo.surveys.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.print.Paper.Entries;
import org.cabildo.surveys.print.Paper.Entry;
import org.cabildo.surveys.print.Paper.Item;
import org.cabildo.surveys.print.Paper.Part;
import org.cabildo.surveys.print.Paper.Theme;

/** Puts segments on the paper, and repeats with blank entries. */
final class Parts {

    private final Numbering numbering;
    private final Wording wording;
    private final Conditions conditions;
    private final Items items;

    Parts(Numbering numbering, Wording wording, Conditions conditions, Items items) {
        this.numbering = numbering;
        this.wording = wording;
        this.conditions = conditions;
        this.items = items;
    }

    /** Those in which anything is asked. */
    List<Part> of(List<Segment> segments) {
        List<Part> parts = new ArrayList<>();
        for (Segment segment : segments) {
            if (questions(segment)
                    .anyMatch(question -> numbering.of(question.name()).isPresent())) {
                parts.add(part(segment, parts.size() + 1));
            }
        }
        return parts;
    }

    private Part part(Segment segment, int number) {
        List<String> audience = audience(segment);
        return new Part(
                wording.words().say("part", Integer.toString(number)),
                wording.of(segment.label()),
                audience,
                wording.of(segment.intro()),
                wording.of(segment.criteria()),
                segment.closing() == null ? List.of() : List.of(wording.of(segment.closing())),
                wording.references(segment.documents()),
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
        return new Theme(wording.of(topic.label()), printed(topic.questions(), saysAudience));
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
        List<String> notes = Stream.concat(Stream.of(wording.of(repeat.hint())), conditions.count(repeat).stream())
                .filter(note -> !note.isEmpty())
                .toList();
        return new Entries(
                wording.of(repeat.label()),
                notes,
                IntStream.rangeClosed(1, blanks)
                        .mapToObj(number -> entry(repeat, number, saysAudience))
                        .toList(),
                blanks == repeat.maxEntries() ? "" : wording.words().say("entry.more", repeat.maxEntries()));
    }

    /** As many as fit about a page. */
    private int blanks(Repeat repeat) {
        long questions = questions(repeat).filter(numbering::isPrinted).count();
        return questions <= 3 ? 3 : questions <= 6 ? 2 : 1;
    }

    private Entry entry(Repeat repeat, int number, boolean saysAudience) {
        return new Entry(
                wording.words().say("entry", wording.of(repeat.entryLabel()), Integer.toString(number)),
                printed(repeat.questions(), saysAudience),
                repeat.repeats().stream()
                        .filter(this::isPrinted)
                        .map(inner -> entries(inner, saysAudience))
                        .toList());
    }

    static Stream<Question> questions(Segment segment) {
        return Stream.concat(
                segment.topics().stream().flatMap(topic -> topic.questions().stream()),
                segment.repeats().stream().flatMap(Parts::questions));
    }

    private static Stream<Question> questions(Repeat repeat) {
        return Stream.concat(
                repeat.questions().stream(), repeat.repeats().stream().flatMap(Parts::questions));
    }
}
