package org.cabildo.backend.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Fields;

/** What someone is to a tenant, the highest first. What each may do is said in one place, {@link Permission}. */
public enum Role {
    /** Runs the installation and is part of no consultation's team. */
    PLATFORM_ADMINISTRATOR,
    /** Answers for the tenant's consultations. */
    ORGANISER,
    /** Writes what comes out of them, and may have to ask a respondent back. */
    SYNTHESIS_LEAD,
    /** Works with what was said, not with who said it. */
    ANALYST,
    /** Follows how many have spoken about what. */
    READER;

    /** As sent and stored: {@code synthesis_lead}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The roles that someone in this one may give to a token: this one and those below, and never the platform
     * administrator's.
     */
    public List<Role> grantable() {
        return Arrays.stream(values())
                .filter(role -> role != PLATFORM_ADMINISTRATOR && role.compareTo(this) >= 0)
                .toList();
    }

    /** The field {@code role} if it is one of those; empty and noted if not. */
    static Optional<Role> granted(Fields fields, List<Role> grantable) {
        return fields.text("role")
                .flatMap(key -> of(key).filter(grantable::contains)
                        .or(() -> fields.wrong(
                                "unknown_value",
                                "role",
                                FieldProblem.shown(key),
                                grantable.stream().map(Role::key).collect(Collectors.joining(", ")))));
    }

    static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
