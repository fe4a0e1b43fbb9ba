package org.cabildo.backend.audit;

import static org.cabildo.backend.audit.Chain.PLATFORM;
import static org.cabildo.backend.audit.Chain.TENANT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What can be done: a row for each act that leaves an entry, with the kinds of what it is done to. What people read for
 * it stands beside the page, as {@code act.signed_in}; what an act is called here is stored, so it is never renamed.
 */
public enum Act {
    SIGNED_IN(PLATFORM, Kind.ACCOUNT),
    SIGNED_OUT(PLATFORM, Kind.ACCOUNT),
    /** The account, where there is one of that address. */
    SIGN_IN_REFUSED(PLATFORM, Outcome.REFUSED, Kind.ACCOUNT),
    SESSION_ENDED(PLATFORM, Kind.ACCOUNT),
    OTHER_SESSIONS_ENDED(PLATFORM, Kind.ACCOUNT),
    PASSWORD_CHOSEN(PLATFORM, Kind.ACCOUNT),
    PASSWORD_CHANGED(PLATFORM, Kind.ACCOUNT),
    /** To somebody who has forgotten the password. */
    PASSWORD_LETTER_WRITTEN(PLATFORM, Kind.ACCOUNT),
    SECOND_FACTOR_ADDED(PLATFORM, Kind.ACCOUNT),
    SECOND_FACTOR_REMOVED(PLATFORM, Kind.ACCOUNT),
    RECOVERY_CODES_RENEWED(PLATFORM, Kind.ACCOUNT),
    /** By the platform's administrator, from somebody who has lost them all. */
    SECOND_FACTORS_TAKEN_AWAY(PLATFORM, Kind.ACCOUNT),
    ACCOUNT_RENAMED(PLATFORM, Kind.ACCOUNT),
    ACCOUNT_MADE(PLATFORM, Kind.ACCOUNT),
    ADMINISTRATOR_ADDED(PLATFORM, Kind.ACCOUNT),
    /** A new code with which a password is chosen. */
    WELCOME_GIVEN(PLATFORM, Kind.ACCOUNT),
    ACCOUNT_REMOVED(PLATFORM, Kind.ACCOUNT),
    /** All that is held on somebody who works here, by that person. */
    OWN_DATA_COPIED(PLATFORM, Kind.ACCOUNT),
    TENANT_MADE(PLATFORM, Kind.TENANT),
    TENANT_SUSPENDED(PLATFORM, Kind.TENANT),
    TENANT_RESUMED(PLATFORM, Kind.TENANT),
    TENANT_LIMITED(PLATFORM, Kind.TENANT),
    TENANT_EXPORTED(PLATFORM, Kind.TENANT),
    TENANT_IMPORTED(PLATFORM, Kind.TENANT),
    TENANT_ERASURE_BEGUN(PLATFORM, Kind.TENANT),
    TENANT_ERASED(PLATFORM, Kind.TENANT),
    PLATFORM_RECORD_TAKEN_OUT(PLATFORM, Kind.FORMAT),
    PLATFORM_PERMISSION_REFUSED(PLATFORM, Outcome.REFUSED, Kind.PERMISSION),

    /** The tenant whole, in one file. */
    ARCHIVE_WRITTEN(TENANT),
    /** It came from another installation: the entries before this one are that one's. */
    ARCHIVE_TAKEN_IN(TENANT),
    PERMISSION_REFUSED(TENANT, Outcome.REFUSED, Kind.PERMISSION),
    SETTINGS_CHANGED(TENANT),
    /** Which roles need a second factor. */
    SIGN_IN_RULES_CHANGED(TENANT),
    LABEL_CHANGED(TENANT),
    LIMITS_CHANGED(TENANT),
    LOGO_CHANGED(TENANT),
    LOGO_REMOVED(TENANT),
    MEMBER_INVITED(TENANT, Kind.MEMBER_INVITATION, Kind.ROLE),
    MEMBER_INVITATION_WITHDRAWN(TENANT, Kind.MEMBER_INVITATION),
    MEMBER_JOINED(TENANT, Kind.ACCOUNT, Kind.ROLE),
    MEMBER_CHANGED(TENANT, Kind.ACCOUNT, Kind.ROLE),
    MEMBER_REMOVED(TENANT, Kind.ACCOUNT),
    /** By the own will. */
    MEMBER_LEFT(TENANT, Kind.ACCOUNT),
    PROVIDER_CHANGED(TENANT),
    PROVIDER_REMOVED(TENANT),
    /** Signed in by the tenant's own provider, which opens this tenant only. */
    PROVIDER_LET_IN(TENANT, Kind.ACCOUNT),
    /** An account that was here before is opened by the provider from then on. */
    PROVIDER_LINKED(TENANT, Kind.ACCOUNT),
    SESSIONS_ENDED_BY_PROVIDER(TENANT, Kind.COUNT),
    TOKEN_ISSUED(TENANT, Kind.TOKEN, Kind.ROLE),
    TOKEN_REVOKED(TENANT, Kind.TOKEN),
    CONSULTATION_MADE(TENANT, Kind.CONSULTATION),
    DEFINITION_PUBLISHED(TENANT, Kind.CONSULTATION, Kind.VERSION),
    OPEN_TIME_CHANGED(TENANT, Kind.CONSULTATION),
    ADMISSION_CHANGED(TENANT, Kind.CONSULTATION),
    INVITATIONS_SENT(TENANT, Kind.CONSULTATION, Kind.COUNT),
    INVITATION_REPLACED(TENANT, Kind.CONSULTATION, Kind.INVITATION),
    INVITATION_WITHDRAWN(TENANT, Kind.CONSULTATION, Kind.INVITATION),
    REGISTRATION_APPROVED(TENANT, Kind.CONSULTATION, Kind.REGISTRATION),
    REGISTRATION_REFUSED(TENANT, Kind.CONSULTATION, Kind.REGISTRATION),
    LETTER_TRIED_AGAIN(TENANT, Kind.LETTER),
    LETTERS_READ(TENANT),
    /** For an organisation that did not come here itself. */
    CONTRIBUTION_BEGUN(TENANT, Kind.CONSULTATION, Kind.DRAFT),
    CONTRIBUTION_OPENED(TENANT, Kind.CONSULTATION, Kind.DRAFT),
    CONTRIBUTION_HANDED_IN(TENANT, Kind.CONSULTATION, Kind.SUBMISSION),
    CONTRIBUTION_CORRECTED(TENANT, Kind.CONSULTATION, Kind.SUBMISSION),
    CONTRIBUTION_WITHDRAWN(TENANT, Kind.CONSULTATION, Kind.SUBMISSION),
    RESPONDENT_NAMES_READ(TENANT, Kind.CONSULTATION),
    EXPORT_ORDERED(TENANT, Kind.CONSULTATION, Kind.EXPORT, Kind.FORMAT),
    EXPORT_FETCHED(TENANT, Kind.CONSULTATION, Kind.EXPORT),
    EXPORT_REMOVED(TENANT, Kind.CONSULTATION, Kind.EXPORT),
    PUBLICATION_CHANGED(TENANT, Kind.CONSULTATION),
    STATE_PUBLISHED(TENANT, Kind.CONSULTATION, Kind.STATE),
    ANSWER_RELEASED(TENANT, Kind.CONSULTATION, Kind.ANSWER),
    ANSWER_RELEASE_TAKEN_BACK(TENANT, Kind.CONSULTATION, Kind.ANSWER),
    TALLIES_REPAIRED(TENANT),
    KEYS_ROTATED(TENANT),
    /** Of the sealed answers. */
    READER_NAMED(TENANT, Kind.CONSULTATION, Kind.ACCOUNT),
    READER_REMOVED(TENANT, Kind.CONSULTATION, Kind.ACCOUNT),
    SEALED_ANSWERS_READ(TENANT, Kind.CONSULTATION),
    /** Somebody looked for what is held on somebody. */
    DATA_SEARCHED(TENANT),
    DATA_COPIED(TENANT, Kind.ROOT),
    DATA_ERASED(TENANT, Kind.ROOT),
    CONTACT_CORRECTED(TENANT, Kind.CONTACT),
    /** Of things that had had their time. */
    RETENTION_RAN(TENANT, Kind.COUNT),
    RECORD_TAKEN_OUT(TENANT, Kind.FORMAT);

    /** How an act ended. */
    public enum Outcome {
        DONE,
        REFUSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Chain chain;
    private final Outcome outcome;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Kind> things;

    Act(Chain chain, Kind... things) {
        this(chain, Outcome.DONE, things);
    }

    Act(Chain chain, Outcome outcome, Kind... things) {
        this.chain = chain;
        this.outcome = outcome;
        this.things = List.of(things);
    }

    /** As it is stored. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for one of another version of the product */
    public static Optional<Act> of(String key) {
        return Arrays.stream(values()).filter(act -> act.key().equals(key)).findFirst();
    }

    /** Whose record it is in. */
    public Chain chain() {
        return chain;
    }

    public Outcome outcome() {
        return outcome;
    }

    public List<Kind> things() {
        return things;
    }

    /**
     * What it was done to, as it is stored: {@code consultation:views/version:2}.
     *
     * @param names one for each kind; fewer where the last are not known
     * @throws IllegalArgumentException for more names, and for what could be text of a person: nothing of that kind may
     *     stand in the record
     */
    String thing(Object... names) {
        if (names.length > things.size()) {
            throw new IllegalArgumentException(this + " is done to " + things);
        }
        return IntStream.range(0, names.length)
                .mapToObj(i -> things.get(i).key() + ":" + checked(String.valueOf(names[i])))
                .collect(Collectors.joining("/"));
    }

    private String checked(String name) {
        if (!name.matches(Kind.NAME)) {
            throw new IllegalArgumentException(this + " was told a name that the record does not keep");
        }
        return name;
    }
}
