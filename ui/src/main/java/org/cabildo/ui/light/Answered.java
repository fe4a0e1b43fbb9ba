package org.cabildo.ui.light;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Segment;

/**
 * What would be handed in of one segment, in few words: short answers with their questions, and how each long one begins.
 * A page with all of it can have any weight; it is read segment by segment.
 *
 * @param address of the page where all of the segment is read
 */
record Answered(Told title, String address, List<Part> parts) {

    private static final int LONGEST = 60;
    private static final String CUT = "…";
    private static final Pattern ENDS_AS_WORD = Pattern.compile("[\\p{L}\\p{N}]$");

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
                group.lines().stream().map(Answered::inShort).toList());
    }

    /** A number or a choice means nothing without what was asked; a long answer tells by how it begins. */
    private static String inShort(Written.Line line) {
        String answer = beginning(line.answer().text());
        if (answer.endsWith(CUT)) {
            return answer;
        }
        String question = beginning(line.question().text());
        return question + (ENDS_AS_WORD.matcher(question).find() ? ": " : " ") + answer;
    }

    /** As much as tells it from others. */
    static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int fits = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return fits < line.length() ? line.substring(0, fits) + CUT : line;
    }
}
