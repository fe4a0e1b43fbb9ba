package org.cabildo.surveys.reply;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Question;

/** Reads where something is: web and email addresses, telephone numbers, points on Earth, files. */
final class AddressReader {

    /** Something at a host with a dot; the mail itself says whether it arrives. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:.]+(\\.[^\\s@<>\",;:.]+)+");

    /** Digits as people group them; ITU-T E.164 has at most fifteen. */
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()./-]+");

    private static final int LEAST_DIGITS = 5;
    private static final int MOST_DIGITS = 15;

    /** A name that is safe in any folder. */
    private static final Pattern FILE = Pattern.compile("[^/\\\\:*?\"<>|.][^/\\\\:*?\"<>|]{0,254}");

    private static final Pattern COORDINATE = Pattern.compile("-?\\d{1,7}(\\.\\d{1,15})?");
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private final Mistakes mistakes;

    AddressReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static boolean reads(Question question) {
        return question instanceof Question.Url
                || question instanceof Question.Email
                || question instanceof Question.Phone
                || question instanceof Question.GeoPoint
                || question instanceof Question.File;
    }

    Optional<? extends Value> read(Question question, String written, Pointer where) {
        if (question instanceof Question.Url) {
            return told(WebAddress.parse(written).map(Value.Link::new), Mistake.BAD_URL, written, where);
        }
        if (question instanceof Question.GeoPoint) {
            return told(point(written), Mistake.BAD_POINT, written, where);
        }
        Optional<Value> reference = Optional.of(new Value.Reference(written));
        if (question instanceof Question.Email) {
            return told(reference.filter(value -> EMAIL.matcher(written).matches()), Mistake.BAD_EMAIL, written, where);
        }
        if (question instanceof Question.Phone) {
            return told(reference.filter(value -> isPhone(written)), Mistake.BAD_PHONE, written, where);
        }
        return told(reference.filter(value -> FILE.matcher(written).matches()), Mistake.BAD_FILE, written, where);
    }

    private <T extends Value> Optional<T> told(Optional<T> value, Mistake mistake, String written, Pointer where) {
        if (value.isEmpty()) {
            mistakes.add(mistake, where, Mistakes.shown(written));
        }
        return value;
    }

    private static boolean isPhone(String written) {
        long digits = written.chars().filter(Character::isDigit).count();
        return PHONE.matcher(written).matches() && digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
    }

    /** Latitude and longitude, and perhaps altitude and accuracy, with spaces between them. */
    private static Optional<Value.Point> point(String written) {
        List<String> numbers = Arrays.asList(written.split(" +"));
        boolean complete = numbers.size() >= 2 && numbers.size() <= 4;
        if (!complete || !numbers.stream().allMatch(n -> COORDINATE.matcher(n).matches())) {
            return Optional.empty();
        }
        Value.Point point = new Value.Point(
                new BigDecimal(numbers.get(0)),
                new BigDecimal(numbers.get(1)),
                numbers.size() > 2 ? new BigDecimal(numbers.get(2)) : BigDecimal.ZERO,
                numbers.size() > 3 ? new BigDecimal(numbers.get(3)) : BigDecimal.ZERO);
        boolean onEarth = point.latitude().abs().compareTo(POLE) <= 0
                && point.longitude().abs().compareTo(DATE_LINE) <= 0
                && point.accuracy().signum() >= 0;
        return onEarth ? Optional.of(point) : Optional.empty();
    }
}
