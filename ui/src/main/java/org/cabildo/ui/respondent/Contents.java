package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.Progress;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** All pages of a draft, with how far each has been answered. On a narrow page it folds away. */
final class Contents extends Nav implements LocaleChangeObserver {

    private final Whereabouts here;
    private final OpenDraft draft;
    private final String current;
    private final OrderedList list = new OrderedList();
    private final Localized overall = new Localized("span", language -> "");
    private final Map<Segment, ProgressMark> marks = new LinkedHashMap<>();
    private final Map<Segment, ListItem> items = new LinkedHashMap<>();
    private final List<TopicMark> topics = new ArrayList<>();
    private final Map<Segment, Span> numbers = new LinkedHashMap<>();
    private final Runnable refreshed;
    private final NativeButton toggle = new NativeButton("", click -> fold(!isFolded()));

    /** @param refreshed called whenever it is counted again */
    Contents(Whereabouts here, OpenDraft draft, String current, Runnable refreshed) {
        this.here = here;
        this.draft = draft;
        this.current = current;
        this.refreshed = refreshed;
        Definition definition = here.consultation().definition();
        addClassName("contents");
        list.setId("contents-list");
        toggle.addClassName("contents-toggle");
        toggle.getElement().setAttribute("aria-controls", "contents-list");
        toggle.add(Localized.message("span", "respondent.contents.title"));
        Span sum = new Span(
                overall, Localized.message("span", "respondent.progress.unit").withClass("contents-unit"));
        sum.addClassName("contents-overall");
        add(toggle, sum, list);
        list.add(item(Paths.PROFILE_PAGE, badge(), Messages.words("respondent.profile.title")));
        if (draft.themes().areMany()) {
            list.add(item(Paths.THEMES_PAGE, badge(), Messages.words("respondent.themes.contents")));
        }
        for (Segment segment : definition.segments()) {
            ProgressMark mark = new ProgressMark();
            marks.put(segment, mark);
            Span number = badge();
            numbers.put(segment, number);
            ListItem item = item(segment.name(), number, Words.of(segment.label()), mark);
            items.put(segment, item);
            list.add(item);
            if (segment.name().equals(current)) {
                item.add(topicsOf(segment));
            }
        }
        list.add(item(Paths.REVIEW_PAGE, badge(), Messages.words("respondent.review.title")));
        if (!draft.isAnonymous()) {
            list.add(item(Paths.TEAM_PAGE, badge(), Messages.words("respondent.team.title")));
        }
        list.add(item(Paths.COPY_PAGE, badge(), Messages.words("respondent.copy.offer")));
        fold(true);
        refresh();
    }

    /** Counts again; a part in which nothing is asked of this respondent is left out. */
    void refresh() {
        Progress sum = new Progress(0, 0);
        for (Map.Entry<Segment, ProgressMark> mark : marks.entrySet()) {
            Segment segment = mark.getKey();
            Progress progress = Progress.of(draft.themes().in(segment).toList(), draft);
            mark.getValue().show(progress, segment, draft);
            sum = sum.and(progress);
        }
        topics.forEach(TopicMark::refresh);
        List<Segment> asked = draft.form().asked();
        items.forEach((segment, item) -> item.setVisible(asked.contains(segment)));
        numbers.forEach((segment, number) -> number.setText(String.valueOf(asked.indexOf(segment) + 1)));
        overall.say(Messages.words("respondent.progress.answered", sum.answered(), sum.shown()));
        refreshed.run();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setAriaLabel(Messages.in(event.getLocale(), "respondent.contents.title"));
    }

    private ListItem item(String page, Span badge, Words label, Component... marksOfProgress) {
        Div text = new Div(new Localized("span", label));
        text.add(marksOfProgress);
        text.addClassName("contents-label");
        Anchor link = new Anchor(Paths.page(here, draft.key(), page));
        link.add(badge, text);
        if (page.equals(current)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    private static Span badge() {
        Span badge = new Span();
        badge.addClassName("contents-number");
        return badge;
    }

    /** Those of the page that is shown; the others are a page away. */
    private UnorderedList topicsOf(Segment segment) {
        UnorderedList ofPage = new UnorderedList();
        ofPage.addClassName("contents-topics");
        for (Topic topic : segment.topics()) {
            TopicMark mark = new TopicMark(topic, draft);
            topics.add(mark);
            ofPage.add(mark);
        }
        return ofPage;
    }

    private boolean isFolded() {
        return hasClassName("is-folded");
    }

    private void fold(boolean folded) {
        setClassName("is-folded", folded);
        toggle.getElement().setAttribute("aria-expanded", "" + !folded);
    }
}
