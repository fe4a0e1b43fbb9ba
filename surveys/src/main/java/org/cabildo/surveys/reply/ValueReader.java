package org.cabildo.surveys.reply;

import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.surveys.definition.Question;

/** Turns a raw value into the kind that its question takes. No value means none was given, or a mistake was told. */
final class ValueReader {

    /** In characters; more than any number, date or address is long. */
    private static final int LONGEST_LINE = 2_000;

    private static final int LONGEST_HIDDEN = 20_000;

    private final Mistakes mistakes;
    private final ChoiceReader choices;
    private final NumberReader numbers;
    private final AddressReader addresses;

    ValueReader(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.choices = new ChoiceReader(mistakes);
        this.numbers = new NumberReader(mistakes);
        this.addresses = new AddressReader(mistakes);
    }

    Optional<? extends Value> read(Question question, Object raw, Pointer where) {
        if (question.asked().rules().calculation().isPresent()) {
            // ODK's clients send what they calculated; it is calculated anew.
            return Optional.empty();
        }
        Optional<? extends Value> value = given(question, raw, where);
        if (question.asked().rules().readOnly() && value.isPresent()) {
            String fixed = question.asked().rules().initial();
            if (!value.get().stored().equals(fixed)) {
                mistakes.add(Mistake.READ_ONLY, where, question.label());
            }
            return Optional.empty();
        }
        return value;
    }

    private Optional<? extends Value> given(Question question, Object raw, Pointer where) {
        if (question instanceof Question.OfList of) {
            return choices.read(of, raw, where);
        }
        if (question instanceof Question.Text text) {
            return text(raw, text.maxLength(), where).map(written -> new Value.Text(written, PlainText.words(written)));
        }
        if (question instanceof Question.Hidden) {
            return text(raw, LONGEST_HIDDEN, where).map(Value.Reference::new);
        }
        Optional<String> line = text(raw, LONGEST_LINE, where);
        return line.flatMap(written -> line(question, written, where));
    }

    private Optional<? extends Value> line(Question question, String written, Pointer where) {
        if (question instanceof Question.Note) {
            mistakes.add(Mistake.NOTHING_TO_ANSWER, where);
            return Optional.empty();
        }
        if (question instanceof Question.Acknowledge) {
            if (!written.equals(Question.Acknowledge.TICKED)) {
                mistakes.add(Mistake.BAD_TICK, where, Mistakes.shown(written));
                return Optional.empty();
            }
            return Optional.of(new Value.Tick());
        }
        return AddressReader.reads(question)
                ? addresses.read(question, written, where)
                : numbers.read(question, written, where);
    }

    private Optional<String> text(Object raw, int maxLength, Pointer where) {
        if (!(raw instanceof String written)) {
            mistakes.add(Mistake.EXPECTS_TEXT, where);
            return Optional.empty();
        }
        String text = PlainText.normalised(written);
        OptionalInt unstorable = PlainText.unstorable(text);
        int length = PlainText.length(text);
        if (unstorable.isPresent()) {
            mistakes.add(Mistake.BAD_CHARACTER, where, String.format("U+%04X", unstorable.getAsInt()));
        } else if (length > maxLength) {
            mistakes.add(Mistake.TOO_LONG, where, maxLength, length);
        } else if (!text.isEmpty()) {
            return Optional.of(text);
        }
        return Optional.empty();
    }
}
