package org.cabildo.backend.identity;

import static org.cabildo.backend.identity.Role.ANALYST;
import static org.cabildo.backend.identity.Role.ORGANISER;
import static org.cabildo.backend.identity.Role.PLATFORM_ADMINISTRATOR;
import static org.cabildo.backend.identity.Role.READER;
import static org.cabildo.backend.identity.Role.SYNTHESIS_LEAD;

import java.util.Set;

/** The table of who may do what in a tenant's room: a row for each act that is not open to everyone. */
public enum Permission {
    COUNT_ANSWERS(PLATFORM_ADMINISTRATOR, ORGANISER, SYNTHESIS_LEAD, ANALYST, READER),
    READ_ANSWERS(PLATFORM_ADMINISTRATOR, ORGANISER, SYNTHESIS_LEAD, ANALYST),
    /** Also of those who did not allow their answers to be published under their name. */
    READ_RESPONDENT_NAMES(ORGANISER, SYNTHESIS_LEAD),
    /** As files, all at once; what is in them is decided by what the caller may read. */
    EXPORT_ANSWERS(PLATFORM_ADMINISTRATOR, ORGANISER, SYNTHESIS_LEAD, ANALYST),
    PUBLISH_DEFINITION(PLATFORM_ADMINISTRATOR, ORGANISER),
    /** What everyone may read of the figures, and whether anyone may. */
    PUBLISH_RESULTS(ORGANISER),
    /** To be read by everyone, one by one. */
    RELEASE_ANSWERS(ORGANISER, SYNTHESIS_LEAD),
    MANAGE_TOKENS(PLATFORM_ADMINISTRATOR, ORGANISER),
    /** Of the own tenant. */
    CHANGE_SETTINGS(PLATFORM_ADMINISTRATOR, ORGANISER),
    /** All of them: made, suspended, moved, erased, their tallies held against their answers. */
    MANAGE_TENANTS(PLATFORM_ADMINISTRATOR),
    /** Who vouches for the tenant's people, and what that makes of them. */
    MANAGE_PROVIDER(PLATFORM_ADMINISTRATOR, ORGANISER),
    MANAGE_MEMBERS(PLATFORM_ADMINISTRATOR, ORGANISER),
    /** Those of the platform administrators, and anyone's lost password. */
    MANAGE_ACCOUNTS(PLATFORM_ADMINISTRATOR),
    /** Who may begin, who is invited, who is let in. */
    MANAGE_PARTICIPATION(ORGANISER),
    /** For organisations that did not come here themselves. */
    ENTER_CONTRIBUTIONS(ORGANISER),
    /** Finding all that is held on somebody, giving it to them, correcting and erasing it. */
    PROTECT_DATA(ORGANISER),
    /** Who reads the sealed answers of a consultation: nobody does by a role. */
    NAME_READERS(ORGANISER),
    /** Nobody has it by a role: those who were named read. */
    READ_SEALED_ANSWERS(),
    /** Names and e-mail addresses of those who take part, and what was written to them. */
    READ_CONTACTS(ORGANISER),
    /** Who did what in the tenant. */
    READ_RECORD(PLATFORM_ADMINISTRATOR, ORGANISER),
    /** Who did what that is no tenant's: tenants, administrators, accounts, signing in. */
    READ_PLATFORM_RECORD(PLATFORM_ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isGivenTo(Role role) {
        return roles.contains(role);
    }
}
