package org.cabildo.backend.participation;

import java.util.List;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.TypedLine;
import org.cabildo.backend.platform.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The door for names and addresses of persons: every wrong field is named. */
final class ContactChecker {

    private static final int LONGEST_PERSON = 200;

    private ContactChecker() {}

    /**
     * @param pointer of the object in the request's body, such as {@code /invitations/3}
     * @param problems to which they are added
     */
    static Contact contact(
            String pointer, @Nullable String person, @Nullable String email, List<FieldProblem> problems) {
        String name = null;
        if (person != null && !person.isBlank()) {
            TypedLine line = TypedLine.of(person);
            line.problem(pointer, "person", LONGEST_PERSON).ifPresent(problems::add);
            name = line.text();
        }
        String address = email == null || email.isBlank() ? null : email.strip();
        if (address != null && !EmailAddress.isOne(address)) {
            problems.add(FieldProblem.of("bad_email", pointer + "/email", FieldProblem.shown(address)));
        }
        return new Contact(name, address);
    }
}
