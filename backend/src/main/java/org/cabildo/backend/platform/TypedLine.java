package org.cabildo.backend.platform;

import java.text.Normalizer;
import java.util.Optional;

/** One line that somebody typed, such as a name, as it is kept: in Unicode's NFC, without blanks around it. */
public record TypedLine(String text) {

    /** @param typed as it came */
    public static TypedLine of(String typed) {
        return new TypedLine(Normalizer.normalize(typed, Normalizer.Form.NFC).strip());
    }

    /**
     * @param longest in characters
     * @param pointer to the object in which it was sent, empty or such as {@code /invitations/3}
     * @return what is wrong with it, if something is
     */
    public Optional<FieldProblem> problem(String pointer, String field, int longest) {
        String place = pointer + "/" + field;
        if (text.isEmpty()) {
            return Optional.of(FieldProblem.of("needed", place));
        }
        if (text.codePoints().anyMatch(TypedLine::isNotStorable)) {
            return Optional.of(FieldProblem.of("not_storable", place));
        }
        return text.codePointCount(0, text.length()) > longest
                ? Optional.of(FieldProblem.of("too_long_line", place, field, longest))
                : Optional.empty();
    }

    private static boolean isNotStorable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
