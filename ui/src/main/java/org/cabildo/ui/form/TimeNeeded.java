package org.cabildo.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.shell.Messages;

/**
 * How long answering takes, said roughly: an open question four minutes, for a paragraph of some sixty words that one
 * thinks about first; any other three quarters of one. What only some are asked, and what can be added, is not in it.
 */
public record TimeNeeded(int seconds) {

    private static final int OPEN = 240;
    private static final int OTHER = 45;
    private static final int MINUTE = 60;

    /** Minutes: below, and above, it is said in steps of so many. */
    private static final int HOUR = 60;

    private static final int SHORT_STEP = 5;
    private static final int LONG_STEP = 30;

    public static TimeNeeded forAll(Definition definition) {
        return of(definition.topics().stream());
    }

    /** For one that is as long as they are on average. */
    public static TimeNeeded forOneTheme(Definition definition) {
        List<Topic> topics = definition.topics();
        return new TimeNeeded(of(topics.stream()).seconds / Math.max(1, topics.size()));
    }

    private static TimeNeeded of(Stream<Topic> topics) {
        return new TimeNeeded(topics.flatMap(topic -> topic.questions().stream())
                .filter(TimeNeeded::isAskedOfAll)
                .mapToInt(question -> question instanceof Question.Text text && text.multiline() ? OPEN : OTHER)
                .sum());
    }

    private static boolean isAskedOfAll(Question question) {
        return question.isAnswered()
                && Shown.isShown(question)
                && !Shown.isFixed(question)
                && question.asked().relevant().isEmpty();
    }

    /** Such as "about 15 minutes", "about 3.5 hours". */
    public String in(Locale reader) {
        int minutes = rounded(seconds / (double) MINUTE, SHORT_STEP);
        return minutes < HOUR
                ? Messages.in(reader, "respondent.time.minutes", minutes)
                : Messages.in(reader, "respondent.time.hours", rounded(minutes, LONG_STEP) / (double) HOUR);
    }

    private static int rounded(double minutes, int step) {
        return (int) Math.max(step, Math.round(minutes / step) * step);
    }
}
