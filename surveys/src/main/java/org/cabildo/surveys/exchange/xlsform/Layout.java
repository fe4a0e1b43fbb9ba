package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cabildo.surveys.writing.Item;

/**
 * Brings what others nest as they like into segments, topics and repeats, in the order in which it is asked: a group at
 * the top is a segment, a group in it a topic; what is further in is flattened.
 *
 * @param title of the form, for what stands in no group
 */
record Layout(
        Texts texts,
        Groups groups,
        Flattening flattening,
        Repeats repeats,
        Documents documents,
        Findings findings,
        Item title) {

    List<Item> segments(List<Part> parts) {
        List<Item> segments = new ArrayList<>();
        List<Part> loose = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Group group) {
                segments.addAll(loose(loose));
                loose.clear();
                segments.addAll(segments(group));
            } else {
                loose.add(part);
            }
        }
        segments.addAll(loose(loose));
        return segments;
    }

    private List<Item> segments(Part.Group group) {
        if (group.parts().isEmpty()) {
            findings.notice(group.row().spot("type"), "left out, since there is nothing in this group");
            group.row().leaveOut();
            return List.of();
        }
        return new Pieces(this, () -> groups.begin(group.row(), "")).of(group.parts());
    }

    private List<Item> loose(List<Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Spot first = parts.get(0).row().spot("type");
        String name = texts.names().free("part");
        return new Pieces(
                        this,
                        () -> new Draft(first).with("name", Item.of(name, "")).with("label", title))
                .of(List.copyOf(parts));
    }

    /** With the places of texts of ours, so that they come in their usual order. */
    Draft begin(Supplier<Draft> segment) {
        return segment.get().list("intro").list("criteria");
    }
}
