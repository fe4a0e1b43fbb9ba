package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.Progress;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** How far one segment has been answered, in words and as a bar. */
final class ProgressMark extends Div {

    private final Localized words = new Localized("span", language -> "");
    private final Span bar = new Span();

    ProgressMark() {
        addClassName("progress-mark");
        Span track = new Span(bar);
        track.addClassName("progress-track");
        track.getElement().setAttribute("aria-hidden", "true");
        add(words, track);
    }

    void show(Progress progress, Segment segment, OpenDraft draft) {
        boolean isLeftOut = !draft.themes().isIn(segment);
        setClassName("is-left-out", isLeftOut);
        words.say(language -> isLeftOut
                ? Messages.in(language, "respondent.themes.left")
                : Messages.in(language, "respondent.progress.answered", progress.answered(), progress.shown())
                        + entries(segment, draft, language));
        bar.getStyle().setWidth(100 * progress.answered() / Math.max(1, progress.shown()) + "%");
    }

    private static String entries(Segment segment, OpenDraft draft, Locale language) {
        return segment.repeats().stream()
                .filter(repeat -> !draft.entries(repeat).all().isEmpty())
                .map(repeat -> " · " + repeat.label().in(language) + ": "
                        + draft.entries(repeat).all().size())
                .collect(Collectors.joining());
    }
}
