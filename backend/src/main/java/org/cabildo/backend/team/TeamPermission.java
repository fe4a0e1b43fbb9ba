package org.cabildo.backend.team;

import java.util.Locale;
import java.util.Set;

/** The table of who may do what with a draft (decision 22). Everyone of a team reads all of it. */
public enum TeamPermission {
    /** Write answers, in one's own segments. */
    WRITE(TeamRole.FOCAL_POINT, TeamRole.CONTRIBUTOR),
    /** Say who speaks, and in which language. */
    SAY_WHO_SPEAKS(TeamRole.FOCAL_POINT),
    COMMENT(TeamRole.FOCAL_POINT, TeamRole.CONTRIBUTOR, TeamRole.SIGNATORY),
    /** Bring others in, and take them out. */
    INVITE(TeamRole.FOCAL_POINT),
    /** Say that it is ready to be signed, and that it is not after all. */
    MAKE_READY(TeamRole.FOCAL_POINT),
    /** Hand it in under one's signature, or give it back with a remark. */
    SIGN(TeamRole.SIGNATORY),
    /** Hand it in where nobody is to sign. */
    HAND_IN(TeamRole.FOCAL_POINT),
    /** Open what was handed in again, to correct it. */
    REOPEN(TeamRole.FOCAL_POINT, TeamRole.SIGNATORY),
    WITHDRAW(TeamRole.FOCAL_POINT, TeamRole.SIGNATORY);

    private final Set<TeamRole> roles;

    TeamPermission(TeamRole... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isOf(TeamRole role) {
        return roles.contains(role);
    }

    /** As in the keys of words: {@code make_ready}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
