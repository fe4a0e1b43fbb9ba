package org.cabildo.backend.audit;

import java.util.Locale;

/** What a thing in the record is. */
public enum Kind {
    TENANT,
    ACCOUNT,
    ROLE,
    PERMISSION,
    TOKEN,
    MEMBER_INVITATION,
    CONSULTATION,
    VERSION,
    INVITATION,
    REGISTRATION,
    SUBMISSION,
    ANSWER,
    DRAFT,
    CONTACT,
    /** Where what is held on somebody begins, with its kind: {@code draft.0190f6a2-...}. */
    ROOT,
    EXPORT,
    STATE,
    LETTER,
    FORMAT,
    COUNT;

    /** Of a thing: an id, a key or a name in an address. Nothing that a person is called fits by its form alone. */
    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    /** As it is stored: {@code member-invitation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
