package org.cabildo.backend.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.platform.AddressName;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** The door for what a new tenant is called. */
final class NewTenant {

    static final int LONGEST_LABEL = 200;

    /** Stand in the place of a tenant's name in the API. */
    private static final Set<String> RESERVED = Set.of("archive");

    private NewTenant() {}

    /** @throws ProblemException {@link ProblemType#INVALID} naming every wrong field */
    static void check(String name, String label) {
        List<FieldProblem> problems = new ArrayList<>();
        name(name).ifPresent(problems::add);
        if (!isLabel(label)) {
            problems.add(FieldProblem.of("bad_line", "/label", "label", LONGEST_LABEL));
        }
        refuse(problems);
    }

    /** @throws ProblemException {@link ProblemType#INVALID} */
    static void checkName(String name) {
        refuse(name(name).stream().toList());
    }

    static boolean isLabel(String label) {
        return !label.isBlank()
                && label.codePointCount(0, label.length()) <= LONGEST_LABEL
                && label.codePoints()
                        .noneMatch(letter ->
                                Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE);
    }

    private static Optional<FieldProblem> name(String name) {
        return AddressName.isOne(name) && !RESERVED.contains(name)
                ? Optional.empty()
                : Optional.of(FieldProblem.of("bad_tenant_name", "/name"));
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
    }
}
