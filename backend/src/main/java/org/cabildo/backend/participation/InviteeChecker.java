package org.cabildo.backend.participation;

import java.util.List;
import java.util.Locale;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.TypedLine;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.jspecify.annotations.Nullable;

/** The door for whoever is to take part: every wrong field is named. */
final class InviteeChecker {

    private static final int LONGEST_ORGANISATION = 300;

    private final Definition definition;
    private final String pointer;
    private final List<FieldProblem> problems;

    /**
     * @param pointer of the object in the request's body, such as {@code /invitations/3}
     * @param problems to which they are added
     */
    InviteeChecker(Definition definition, String pointer, List<FieldProblem> problems) {
        this.definition = definition;
        this.pointer = pointer;
        this.problems = problems;
    }

    Invitee invitee(
            @Nullable String organisationName,
            @Nullable String stakeholderGroup,
            @Nullable String country,
            @Nullable String language) {
        return new Invitee(
                line("organisationName", organisationName, LONGEST_ORGANISATION),
                oneOf("stakeholderGroup", names(Definition.STAKEHOLDER_GROUPS), stakeholderGroup),
                oneOf("country", names(Definition.COUNTRIES), country),
                oneOf(
                        "language",
                        definition.answerLanguages().stream()
                                .map(Locale::toLanguageTag)
                                .toList(),
                        language));
    }

    Contact contact(@Nullable String person, @Nullable String email) {
        return ContactChecker.contact(pointer, person, email, problems);
    }

    void missing(String field) {
        wrong("needed", field);
    }

    void wrong(String code, String field, Object... arguments) {
        problems.add(FieldProblem.of(code, pointer + "/" + field, arguments));
    }

    private String line(String field, @Nullable String typed, int longest) {
        TypedLine line = TypedLine.of(typed == null ? "" : typed);
        line.problem(pointer, field, longest).ifPresent(problems::add);
        return line.text();
    }

    private String oneOf(String field, List<String> known, @Nullable String value) {
        if (value == null || value.isBlank()) {
            missing(field);
            return "";
        }
        if (!known.contains(value)) {
            wrong("unknown_value", field, FieldProblem.shown(value), String.join(", ", known));
        }
        return value;
    }

    private List<String> names(String list) {
        return definition.choiceList(list).orElseThrow().choices().stream()
                .map(Choice::name)
                .toList();
    }
}
