package org.cabildo.ui.light;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.Themes;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** The pages of a draft in their order: who speaks, what about, one for each theme and each list, and handing in. */
final class Way {

    static final String WHO = "who";
    static final String THEMES = "themes";
    static final String TOPIC = "topic";
    static final String LIST = "list";
    static final String ENTRY = "entry";
    static final String REVIEW = "review";

    private final WrittenDraft draft;
    private final List<Step> steps = new ArrayList<>();

    Way(WrittenDraft draft) {
        this.draft = draft;
        Themes themes = draft.themes();
        steps.add(new Step(WHO, Messages.words("respondent.profile.title"), null, null));
        if (themes.areMany()) {
            steps.add(new Step(THEMES, Messages.words("respondent.themes.contents"), null, null));
        }
        for (Segment segment : draft.definition().segments()) {
            if (themes.isIn(segment)) {
                themes.in(segment).forEach(topic -> steps.add(topic(topic, segment, themes)));
                segment.repeats().stream()
                        .filter(repeat -> draft.form().isAsked(repeat, List.of()))
                        .forEach(repeat -> steps.add(list(repeat, segment)));
            }
        }
        steps.add(new Step(REVIEW, Messages.words("respondent.review.title"), null, null));
    }

    static String address(Topic topic) {
        return TOPIC + "/" + topic.name();
    }

    static String address(Repeat repeat) {
        return LIST + "/" + repeat.name();
    }

    private static Step topic(Topic topic, Segment segment, Themes themes) {
        return new Step(address(topic), Words.of(topic.label()), segment, themes.progress(topic));
    }

    private Step list(Repeat repeat, Segment segment) {
        int entries = draft.sheet().entryCount(repeat);
        Words label = reader -> repeat.label().in(reader) + (entries == 0 ? "" : " (" + entries + ")");
        return new Step(address(repeat), Words.madeOf(repeat.label(), label), segment, null);
    }

    List<Step> steps() {
        return steps;
    }

    /** The page after this one; after one that is not on the way, the contents. */
    String after(String address) {
        int here = indexOf(address);
        return here < 0 || here + 1 >= steps.size()
                ? ContentsPage.NAME
                : steps.get(here + 1).address();
    }

    /** The page before this one; before the first the start page. */
    String before(String address) {
        int here = indexOf(address);
        return here < 0
                ? ContentsPage.NAME
                : here == 0 ? "" : steps.get(here - 1).address();
    }

    private int indexOf(String address) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).address().equals(address)) {
                return i;
            }
        }
        return -1;
    }
}
