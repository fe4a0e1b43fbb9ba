package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.ShortLabel;
import org.cabildo.ui.form.Themes;
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
            Div onward = new Div(link(Paths.page(here, draft.key(), next), key, "button-primary"));
            onward.addClassName("onward-next");
            firstTheme(draft, next)
                    .ifPresent(theme -> onward.add(new Paragraph(
                            Localized.message("span", "respondent.onward.theme"),
                            new Localized("span", ShortLabel.of(theme.label())))));
            add(onward);
        }
    }

    /** With what the next page begins, if it is one of questions. */
    private static Optional<Topic> firstTheme(OpenDraft draft, String page) {
        return draft.form()
                .definition()
                .segment(page)
                .flatMap(segment -> draft.themes().in(segment).findFirst());
    }

    /** Those of the themes that were chosen, and the one that is open. */
    private static List<String> pages(OpenDraft draft, String current) {
        Themes themes = draft.themes();
        Stream<String> choice = themes.areMany() ? Stream.of(Paths.THEMES_PAGE) : Stream.empty();
        Stream<String> segments = draft.form().definition().segments().stream()
                .filter(segment ->
                        segment.name().equals(current) || (draft.form().isAsked(segment) && themes.isIn(segment)))
                .map(Segment::name);
        return Stream.of(Stream.of(Paths.PROFILE_PAGE), choice, segments, Stream.of(Paths.REVIEW_PAGE))
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
