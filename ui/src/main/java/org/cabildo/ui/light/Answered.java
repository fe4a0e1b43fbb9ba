package org.cabildo.ui.light;

import java.util.List;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Segment;

/**
 * What would be handed in of one segment, in few words: how each answer begins. A page with all of it can have any weight;
 * it is read segment by segment.
 *
 * @param address of the page where all of the segment is read
 */
record Answered(Told title, String address, List<Part> parts) {

    private static final int LONGEST = 60;

    /** A theme, or one entry of a repeat, with the address of the page where it is written. */
    record Part(Told title, String address, List<String> beginnings) {}

    /** The segments in which something was answered. */
    static List<Answered> of(WrittenDraft draft, Visit visit) {
        return draft.definition().segments().stream()
                .flatMap(segment -> of(segment, draft, visit))
                .toList();
    }

    private static Stream<Answered> of(Segment segment, WrittenDraft draft, Visit visit) {
        Written written = Written.of(segment, draft, visit);
        return written.groups().isEmpty()
                ? Stream.empty()
                : Stream.of(new Answered(
                        written.title(),
                        visit.to(ReadPage.NAME + "/" + segment.name()),
                        written.groups().stream().map(Answered::part).toList()));
    }

    private static Part part(Written.Group group) {
        return new Part(
                group.title(),
                group.address(),
                group.lines().stream()
                        .map(line -> beginning(line.answer().text()))
                        .toList());
    }

    /** As much as tells it from others. */
    static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int fits = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return fits < line.length() ? line.substring(0, fits) + "…" : line;
    }
}
