package org.cabildo.surveys.exchange.xlsform;

import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.writing.Item;

/** Reads what our own first group says about the consultation; nothing, if somebody else wrote the form. */
record About(Texts texts, Documents documents, Draft found) {

    /** The same parts without that group. */
    List<Part> read(List<Part> parts) {
        found.list("intro");
        parts.stream().filter(About::isIt).forEach(this::read);
        return parts.stream().filter(part -> !isIt(part)).toList();
    }

    private static boolean isIt(Part part) {
        return part instanceof Part.Group && part.is(Own.ABOUT);
    }

    private void read(Part part) {
        found.with("title", texts.of(part.row(), "label"));
        part.row().leaveOut();
        List<Part> rows = part instanceof Part.Group group ? group.parts() : List.of();
        for (Part inner : rows) {
            Optional<Item> text = texts.of(inner.row(), "label");
            switch (inner.row().get(Own.PART)) {
                case Own.SUBTITLE -> found.with("subtitle", text);
                case Own.ORGANISER -> found.with("organiser", text);
                case Own.INTRO -> text.ifPresent(item -> found.add("intro", item));
                case Own.DOCUMENT -> documents.read(inner.row()).ifPresent(item -> found.add("documents", item));
                default -> {
                    // Who answers is asked by whoever shows the form.
                }
            }
            inner.row().leaveOut();
        }
    }
}
