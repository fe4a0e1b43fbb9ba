package org.cabildo.backend.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for what is handed in.
 *
 * @param name of the person
 * @param officeOrNull in which they sign, such as mayor; null if they do not say
 */
public record Signature(String name, @Nullable String officeOrNull) {

    /** The most that each of the two has, in characters. */
    public static final int LONGEST = 200;

    /**
     * @param typedOffice may be blank
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    public static Signature of(String typedName, String typedOffice) {
        List<FieldProblem> problems = new ArrayList<>();
        TypedLine name = TypedLine.of(typedName);
        name.problem("", "name", LONGEST).ifPresent(problems::add);
        TypedLine office = TypedLine.of(typedOffice);
        boolean hasOffice = !office.text().isEmpty();
        if (hasOffice) {
            office.problem("", "office", LONGEST).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        return new Signature(name.text(), hasOffice ? office.text() : null);
    }

    public Optional<String> office() {
        return Optional.ofNullable(officeOrNull);
    }

    @Override
    public String toString() {
        return "Signature[hidden]";
    }
}
