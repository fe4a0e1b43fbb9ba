package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cabildo.surveys.writing.Item;
import org.jspecify.annotations.Nullable;

/**
 * One group at the top of a form, as segments: one, or several where questions follow a repeat, since a segment ends
 * with its repeats.
 */
final class Pieces implements Flattening.Taker {

    private final Layout layout;
    private final Supplier<Draft> begin;
    private final List<Item> pieces = new ArrayList<>();
    private final Set<Part> begun = new HashSet<>();
    private Draft segment;

    /** The group in the segment that we are in; null for what stands in the segment itself. */
    private Part.@Nullable Group group;

    private @Nullable Draft topic;
    private Part.@Nullable Group topicOf;

    /** @param begin makes the segment, with its name and without anything in it */
    Pieces(Layout layout, Supplier<Draft> begin) {
        this.layout = layout;
        this.begin = begin;
        this.segment = layout.begin(begin);
    }

    List<Item> of(List<Part> parts) {
        parts.forEach(this::place);
        endTopic();
        pieces.add(segment.item());
        return pieces;
    }

    private void place(Part part) {
        if (part instanceof Part.Group inner) {
            group = inner;
            inner.parts().forEach(asked -> layout.flattening().flatten(asked, "", this));
            group = null;
        } else if (!isText(part)) {
            layout.flattening().flatten(part, "", this);
        }
    }

    /** What of ours stands in a note. */
    private boolean isText(Part part) {
        SheetRow row = part.row();
        Optional<Item> text = layout.texts().of(row, "label");
        switch (row.get(Own.PART)) {
            case Own.INTRO -> text.ifPresent(item -> segment.add("intro", item));
            case Own.CRITERION -> text.ifPresent(item -> segment.add("criteria", item));
            case Own.CLOSING -> segment.with("closing", text);
            case Own.DOCUMENT -> layout.documents().read(row).ifPresent(item -> segment.add("documents", item));
            default -> {
                return false;
            }
        }
        row.get("name");
        return true;
    }

    @Override
    public void question(Item question) {
        if (segment.has("repeats")) {
            next(question);
        }
        Draft current = topic;
        if (current == null || topicOf != group) {
            endTopic();
            current = newTopic();
            topic = current;
            topicOf = group;
        }
        current.add("questions", question);
    }

    @Override
    public void repeat(Part.Loop repeat, String around) {
        if (topic == null && !segment.has("topics")) {
            question(standIn(repeat.row()));
        }
        endTopic();
        String outer = group == null ? "" : layout.groups().condition(group.row());
        segment.add("repeats", layout.repeats().repeat(repeat, Own.both(outer, around)));
    }

    private void next(Item question) {
        pieces.add(segment.item());
        segment = layout.begin(begin);
        String name = layout.texts().names().free(name(segment));
        segment.with("name", Item.of(name, question.from()));
        layout.findings()
                .notice(question.from(), "a segment ends with its repeats, so that this begins another one, " + name);
    }

    private Draft newTopic() {
        Part.Group from = group;
        if (from == null) {
            String name = layout.texts().names().free(name(segment) + "_questions");
            return new Draft(segment.from()).with("name", Item.of(name, "")).with("label", segment.get("label"));
        }
        Draft draft = layout.groups().begin(from.row(), "").with("lenses", Scopes.words(from.row(), Own.LENSES));
        return begun.add(from)
                ? draft
                : draft.with("name", Item.of(layout.texts().names().free(name(draft)), segment.from()));
    }

    private Item standIn(SheetRow repeat) {
        String name = layout.texts().names().free(name(segment) + "_note");
        layout.findings()
                .notice(repeat.spot("type"), "a segment begins with a topic, so that a note is there, " + name);
        return new Draft(repeat.spot("type"))
                .with("name", Item.of(name, ""))
                .with("type", Item.of("note", ""))
                .with("label", layout.groups().label(repeat))
                .item();
    }

    private void endTopic() {
        if (topic != null) {
            segment.add("topics", topic.item());
        }
        topic = null;
    }

    private static String name(Draft draft) {
        return draft.get("name")
                .map(name -> ((Item.Scalar) name).value().toString())
                .orElse("");
    }
}
