package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;

/** At the foot of a page: to the one before, and to the next. */
final class Onward extends Div {

    Onward(Whereabouts here, OpenDraft draft, String current) {
        addClassName("onward");
        List<String> pages = pages(draft, current);
        int place = pages.indexOf(current);
        if (place > 0) {
            add(link(
                    Paths.page(here, draft.key(), pages.get(place - 1)), "respondent.onward.back", "button-secondary"));
        }
        if (place < pages.size() - 1) {
            String next = pages.get(place + 1);
            String key = next.equals(Paths.REVIEW_PAGE) ? "respondent.onward.review" : "respondent.onward.next";
            add(link(Paths.page(here, draft.key(), next), key, "button-primary"));
        }
    }

    private static List<String> pages(OpenDraft draft, String current) {
        Stream<String> segments = draft.form().definition().segments().stream()
                .filter(segment ->
                        segment.name().equals(current) || draft.form().isAsked(segment))
                .map(Segment::name);
        return Stream.of(Stream.of(Paths.PROFILE_PAGE), segments, Stream.of(Paths.REVIEW_PAGE))
                .flatMap(pages -> pages)
                .toList();
    }

    private static Anchor link(String path, String key, String look) {
        Anchor link = new Anchor(path);
        link.addClassNames("button", look);
        link.add(Localized.message("span", key));
        return link;
    }
}
