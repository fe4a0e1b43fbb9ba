package org.cabildo.surveys.reply;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Question;

/** Turns a raw value into the kind that its question takes. No value means none was given, or a mistake was told. */
final class ValueReader {

    /** ISO 8601, in the years that every database holds. */
    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    /** In characters; what browsers and servers agree on. */
    private static final int LONGEST_ADDRESS = 2_000;

    private final Mistakes mistakes;

    ValueReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<? extends Value> read(Question question, Object raw, Pointer where) {
        if (question instanceof Question.Text text) {
            return text(raw, text.maxLength(), where).map(written -> new Value.Text(written, PlainText.words(written)));
        }
        if (question instanceof Question.SelectOne one) {
            return one(raw, one.choices(), where);
        }
        if (question instanceof Question.SelectMultiple several) {
            return several(raw, several.choices(), where);
        }
        if (question instanceof Question.Date) {
            return text(raw, Integer.MAX_VALUE, where).flatMap(written -> day(written, where));
        }
        return text(raw, LONGEST_ADDRESS, where).flatMap(written -> link(written, where));
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

    private Optional<Value.Chosen> one(Object raw, ChoiceList list, Pointer where) {
        if (!(raw instanceof String name)) {
            mistakes.add(Mistake.EXPECTS_CHOICE, where);
            return Optional.empty();
        }
        return chosen(name.isBlank() ? List.of() : List.of(name.strip()), list, where);
    }

    /** A list of names; or one string with spaces between them, as XForms writes it. */
    private Optional<Value.Chosen> several(Object raw, ChoiceList list, Pointer where) {
        List<?> given =
                raw instanceof String names ? Arrays.asList(names.strip().split("\\s+")) : List.of(raw);
        if (raw instanceof List<?> items) {
            given = items;
        }
        if (!given.stream().allMatch(String.class::isInstance)) {
            mistakes.add(Mistake.EXPECTS_CHOICES, where);
            return Optional.empty();
        }
        List<String> names = given.stream()
                .map(item -> ((String) item).strip())
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return chosen(names, list, where);
    }

    private Optional<Value.Chosen> chosen(List<String> names, ChoiceList list, Pointer where) {
        Set<String> unknown = new TreeSet<>(names);
        List<String> known = list.choices().stream()
                .map(Choice::name)
                .filter(unknown::remove)
                .toList();
        unknown.forEach(name -> mistakes.add(Mistake.UNKNOWN_CHOICE, where, Mistakes.shown(name)));
        return known.isEmpty() || !unknown.isEmpty() ? Optional.empty() : Optional.of(new Value.Chosen(known));
    }

    private Optional<Value.Day> day(String written, Pointer where) {
        if (DAY.matcher(written).matches()) {
            try {
                return Optional.of(new Value.Day(LocalDate.parse(written)));
            } catch (DateTimeException e) {
                // told below: 30 February is no day, however well it is written
            }
        }
        mistakes.add(Mistake.BAD_DATE, where, Mistakes.shown(written));
        return Optional.empty();
    }

    private Optional<Value.Link> link(String written, Pointer where) {
        Optional<URI> address = WebAddress.parse(written);
        if (address.isEmpty()) {
            mistakes.add(Mistake.BAD_URL, where, Mistakes.shown(written));
        }
        return address.map(Value.Link::new);
    }
}
