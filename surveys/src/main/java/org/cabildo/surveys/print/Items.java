package org.cabildo.surveys.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Sensitivity;
import org.cabildo.surveys.print.Paper.Item;
import org.jspecify.annotations.Nullable;

/** Puts questions on the paper. */
final class Items {

    /** Longer texts than this fit no paper; there is no use in counting. */
    private static final int WORTH_COUNTING = 5_000;

    private final Numbering numbering;
    private final Wording wording;
    private final Words words;
    private final Conditions conditions;
    private final Rooms rooms;

    Items(Numbering numbering, Wording wording, Conditions conditions, Rooms rooms) {
        this.numbering = numbering;
        this.wording = wording;
        this.words = wording.words();
        this.conditions = conditions;
        this.rooms = rooms;
    }

    /** @param saysAudience whether it says for whom it is, because nothing above it does */
    Item item(Question question, boolean saysAudience) {
        Asked asked = question.asked();
        List<String> when = new ArrayList<>();
        if (saysAudience) {
            when.addAll(conditions.audience(asked));
        }
        when.addAll(conditions.of(asked));
        return new Item(
                numbering.of(question.name()).orElse(""),
                question.name(),
                wording.of(asked.label()),
                asked.required() && !Rooms.isForTheOffice(question),
                when,
                hints(question),
                rooms.of(question));
    }

    private List<String> hints(Question question) {
        List<String> hints = new ArrayList<>();
        add(hints, question.asked().hint());
        add(hints, question.asked().look().guidanceHint());
        if (Rooms.isForTheOffice(question)) {
            hints.add(words.say("office.fills"));
        } else {
            how(question, hints);
        }
        Sensitivity sensitivity = question.asked().origin().sensitivity();
        if (sensitivity != Sensitivity.PUBLIC) {
            hints.add(words.say("sensitivity." + sensitivity.name().toLowerCase(Locale.ROOT)));
        }
        return hints;
    }

    private void how(Question question, List<String> hints) {
        if (question instanceof Question.Text text && text.multiline() && text.maxLength() <= WORTH_COUNTING) {
            hints.add(words.say("text.most", text.maxLength()));
        } else if (question instanceof Question.Rank) {
            hints.add(words.say("rank.how"));
        } else if (question instanceof Question.WholeNumber) {
            hints.add(words.say("number.whole"));
        } else if (question instanceof Question.Range range && !Rooms.isScale(range)) {
            hints.add(words.say("number.between", plain(range.start()), plain(range.end()), plain(range.step())));
        } else if (question instanceof Question.GeoPoint) {
            hints.add(words.say("point.how"));
        } else if (question instanceof Question.File) {
            hints.add(words.say("file.how"));
        }
        if (question instanceof Question.OfList of && of.filter() != null && rooms.hasUnsaidFilter(of)) {
            hints.add(conditions.choices(of.filter()));
        }
    }

    private void add(List<String> hints, @Nullable LocalizedText text) {
        if (text != null) {
            hints.add(wording.of(text));
        }
    }

    /** As it is entered; number formats would round it. */
    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
