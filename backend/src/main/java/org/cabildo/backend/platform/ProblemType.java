package org.cabildo.backend.platform;

/**
 * The one catalogue of what can go wrong for a caller. The {@link #type()} is part of the HTTP surface and never
 * changes; title and sentence are in {@code problems*.properties} beside this class.
 */
public enum ProblemType {
    UNREADABLE(400),
    FORM_UNREADABLE(400),
    MISSING_IDEMPOTENCY_KEY(400),
    GUESSABLE_IDEMPOTENCY_KEY(400),
    UNKNOWN_DIMENSION(400),
    BAD_CURSOR(400),
    UNCONFIRMED(400),
    UNAUTHENTICATED(401),
    SIGN_IN_REFUSED(401),
    /** Begun, and not ended in time, or tried too often. */
    SIGN_IN_OVER(401),
    FACTOR_REFUSED(401),
    PASSKEY_REFUSED(401),
    FORBIDDEN(403),
    /** The role counts with a second factor only. */
    SECOND_FACTOR_NEEDED(403),
    /** Too long ago that the person has shown to be the person. */
    PROOF_NEEDED(403),
    FOREIGN_FORM(403),
    INVITATION_NEEDED(403),
    INVITATION_REFUSED(403),
    /** Not 503: a proxy would take that for a sick node, and keep every other tenant from it. */
    TENANT_SUSPENDED(403),
    RECEIPT_IS_NO_KEY(403),
    NOT_YOUR_PART(403),
    PROVIDER_SESSION(403),
    PROVIDER_AGAIN(403),
    PROVIDER_REFUSED(403),
    PROVIDER_NOT_BELIEVED(403),
    PROVIDER_NO_ROLE(403),
    PROVIDER_NO_ACCOUNT(403),
    PROVIDER_NO_ADDRESS(403),
    PROVIDER_OTHER_DOMAIN(403),
    PROVIDER_ADDRESS_TAKEN(403),
    PROVIDER_SECOND_FACTOR(403),
    /** Was asked to prove once more who it is, and the provider does not say that it asked. */
    PROVIDER_NOT_PROVEN(403),
    PROVIDER_OTHER_PERSON(403),
    NOT_FOUND(404),
    UNKNOWN_TENANT(404),
    UNKNOWN_CONSULTATION(404),
    UNKNOWN_RECEIPT(404),
    UNKNOWN_DRAFT(404),
    CONFIRMATION_REFUSED(404),
    UNKNOWN_CODE(404),
    UNKNOWN_FILE(404),
    UNKNOWN_EXPORT(404),
    NO_PROVIDER(404),
    UNKNOWN_ENTRY(409),
    PROVIDER_ATTEMPT_OVER(409),
    INVITATION_SPENT(409),
    REGISTRATION_NOT_OFFERED(409),
    REGISTRATION_DECIDED(409),
    LETTER_NOT_PRINTABLE(409),
    CONSULTATION_CLOSED(409),
    CONSULTATION_NOT_OPEN_YET(409),
    IDEMPOTENCY_KEY_REUSED(409),
    DRAFT_SUBMITTED(409),
    UNDER_REVIEW(409),
    NOT_READY(409),
    SIGNATORY_NEEDED(409),
    SIGNATURE_NEEDED(409),
    NO_MAIL_SERVER(409),
    SUBMISSION_CHANGED(409),
    DEFINITION_CHANGED(409),
    TENANT_EXISTS(409),
    TENANT_UNFINISHED(409),
    LIMIT_REACHED(409),
    TOO_MANY_TOKENS(409),
    /** Would leave, and a tenant has no other organiser. */
    ONLY_ORGANISER(409),
    /** Would leave, and nobody else runs the installation. */
    ONLY_ADMINISTRATOR(409),
    TOO_MANY_PASSKEYS(409),
    STORAGE_FULL(409),
    TOO_MANY_EXPORTS(409),
    EXPORT_NOT_DONE(409),
    EXPORT_WITHDRAWN(410),
    TOO_FEW_TO_PUBLISH(409),
    NOTHING_NEW_TO_PUBLISH(409),
    NOT_RELEASABLE(409),
    TOO_LARGE(413),
    FILE_TOO_LARGE(413),
    ARCHIVE_TOO_LARGE(413),
    LOGO_TOO_LARGE(413),
    RANGE_NOT_SATISFIABLE(416),
    INVALID(422),
    ANONYMOUS_NOT_ALLOWED(422),
    FILE_EMPTY(422),
    FILE_REFUSED(422),
    FILE_INFECTED(422),
    PICTURE_UNREADABLE(422),
    DEFINITION_REFUSED(422),
    ARCHIVE_DAMAGED(422),
    ARCHIVE_OF_ANOTHER_SCHEMA(422),
    ARCHIVE_UNKNOWN_CONTENT(422),
    ARCHIVE_SEALED_ELSEWHERE(422),
    LOGO_UNREADABLE(422),
    EXPORT_TOO_MANY_ROWS(422),
    EXPORT_TOO_MANY_COLUMNS(422),
    EXPORT_TEXT_TOO_LONG(422),
    TOO_MANY_REQUESTS(429),
    FAULT(500),
    EXPORT_INCOMPLETE(500),
    PROVIDER_UNREACHABLE(502),
    SCANNER_UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The stable identifier of RFC 9457, a URN because it names the problem and is not an address to fetch. */
    public String type() {
        return "urn:cabildo:problem:" + key();
    }

    /** As written in the type and in the message bundle: {@code consultation-closed}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
