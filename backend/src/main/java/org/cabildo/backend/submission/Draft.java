package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.InvitationId;
import org.cabildo.backend.participation.Invited;
import org.cabildo.backend.participation.Invitee;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.team.ParticipantId;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/**
 * What is being written; from the moment it was handed in it does not change, unless it is opened again to correct what
 * was handed in. Of an anonymous one nothing is left then but its key's hash, which leads to the receipt for a while.
 */
@Entity
@Table(name = "draft")
class Draft extends TenantOwned {

    /** After the beginning of the hour in which it was handed in, so that its receipt can be seen for one at least. */
    private static final Duration STILL_KNOWN = Duration.ofHours(2);

    /** After the last word: who does not come back to an anonymous one by then has given it up. */
    private static final Duration CONTINUED = Duration.ofDays(30);

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "key_hash")
    private byte[] keyHash;

    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "language")
    private String language;

    @Column(name = "stakeholder_group")
    private @Nullable String stakeholderGroup;

    @Column(name = "country")
    private @Nullable String country;

    @Column(name = "organisation_name")
    private @Nullable String organisationName;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    @Column(name = "saved_at")
    private LocalDateTime savedAt;

    @Column(name = "receipt_code")
    private @Nullable String receiptCode;

    /** Set while what was handed in is being corrected. */
    @Column(name = "reopened_at")
    private @Nullable LocalDateTime reopenedAt;

    @Column(name = "handed_in_name")
    private @Nullable String handedInName;

    @Column(name = "anonymous")
    private boolean anonymous;

    @Column(name = "handed_in_at")
    private @Nullable LocalDateTime handedInAt;

    @Column(name = "invitation_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID invitationId;

    @Column(name = "revision")
    private long revision;

    /** Separated by a space; null if none was chosen. */
    @Column(name = "topics")
    private @Nullable String topics;

    /** Set from when on there are others who work on it. */
    @Column(name = "focal_point_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID focalPointId;

    /** Set while it waits for its signature. */
    @Column(name = "ready_at")
    private @Nullable LocalDateTime readyAt;

    @Column(name = "remark")
    private @Nullable String remark;

    @Column(name = "remarked_at")
    private @Nullable LocalDateTime remarkedAt;

    @Column(name = "remarked_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID remarkedBy;

    protected Draft() {}

    Draft(UUID id, ConsultationView consultation, DraftKey key, String language, Instant now) {
        super(id);
        this.consultationId = consultation.id().value();
        this.definitionVersion = consultation.definition().version();
        this.keyHash = hash(key);
        this.language = language;
        this.begunAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.savedAt = begunAt;
    }

    /** Who was invited has said who speaks. */
    void isOf(Invited invited) {
        Invitee invitee = invited.invitee();
        invitationId = invited.invitation().value();
        stakeholderGroup = invitee.stakeholderGroup();
        country = invitee.country();
        organisationName = invitee.organisationName();
    }

    /** Whoever has another key is locked out. */
    void opensWith(DraftKey key) {
        keyHash = hash(key);
    }

    Optional<InvitationId> invitation() {
        return Optional.ofNullable(invitationId).map(InvitationId::new);
    }

    /** Whether nothing was saved since it was begun. */
    boolean isUntouched() {
        return savedAt.equals(begunAt);
    }

    /** Of its own key, whoever else has one; 64 hexadecimal digits. */
    String keyHash() {
        return HexFormat.of().formatHex(keyHash);
    }

    static byte[] hash(DraftKey key) {
        return Sha256.of(key.value());
    }

    /** @throws ProblemException {@link ProblemType#DRAFT_SUBMITTED} */
    void changed(Instant now) {
        if (isHandedIn()) {
            throw new ProblemException(ProblemType.DRAFT_SUBMITTED);
        }
        savedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        revision++;
    }

    /** How many changes there were. */
    long revision() {
        return revision;
    }

    /** Its answers now stand where this version asks for them; who was to sign is to be asked again. */
    void carriedOverTo(int version) {
        definitionVersion = version;
        readyAt = null;
    }

    int definitionVersion() {
        return definitionVersion;
    }

    /** A draft of an invitation keeps speaking for whom was invited. */
    void speaksFor(Profile profile) {
        language = profile.language();
        if (invitationId != null) {
            return;
        }
        stakeholderGroup = profile.stakeholderGroup();
        country = profile.country();
        organisationName = anonymous ? null : profile.organisationName();
    }

    /** @param chosen what its authors want to speak to; none means everything */
    void speaksTo(Set<String> chosen) {
        topics = chosen.isEmpty() ? null : String.join(" ", new TreeSet<>(chosen));
    }

    /** What its authors want to speak to; none means everything. */
    Set<String> topics() {
        return topics == null ? Set.of() : Set.of(topics.split(" "));
    }

    /** Its time: of someone at risk none is kept that is more exact than the hour (decision 15). */
    Clock clock(Clock clock) {
        return anonymous ? HourClock.of(clock) : clock;
    }

    /** From now on others work on it too. */
    void isOfATeam(ParticipantId focalPoint) {
        focalPointId = focalPoint.value();
    }

    /** Empty while nobody else works on it. */
    Optional<ParticipantId> focalPoint() {
        return Optional.ofNullable(focalPointId).map(ParticipantId::new);
    }

    /** It waits for its signature, and does not change. */
    void ready(Instant now) {
        changed(now);
        readyAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        remark = null;
        remarkedAt = null;
        remarkedBy = null;
    }

    boolean isReady() {
        return readyAt != null;
    }

    /** It is being written again. */
    void takenBack(Instant now) {
        changed(now);
        readyAt = null;
    }

    /** It is being written again, for this reason. */
    void givenBack(String why, ParticipantId by, Instant now) {
        takenBack(now);
        remark = why;
        remarkedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        remarkedBy = by.value();
    }

    Review review() {
        Review.Remark why = remark == null || remarkedAt == null || remarkedBy == null
                ? null
                : new Review.Remark(remark, remarkedAt.toInstant(ZoneOffset.UTC), new ParticipantId(remarkedBy));
        return new Review(readyAt == null ? null : readyAt.toInstant(ZoneOffset.UTC), why);
    }

    void handedIn(Receipt receipt) {
        readyAt = null;
        receiptCode = receipt.code();
        handedInName = organisationName;
        reopenedAt = null;
    }

    /** What was handed in, or withdrawn, is going to be corrected. The first who opens it counts. */
    void reopened(Instant now) {
        reopenedAt = reopenedAt == null ? LocalDateTime.ofInstant(now, ZoneOffset.UTC) : reopenedAt;
    }

    /** Nothing of it stands any more. */
    void withdrawn() {
        handedInName = null;
        reopenedAt = null;
        topics = null;
    }

    /** As it was typed when it was handed in; null if nothing stands. */
    @Nullable String handedInName() {
        return handedInName;
    }

    /** From now on it has no name. */
    void isOfNobody() {
        anonymous = true;
    }

    /** All that an anonymous one keeps is that it was. */
    void handedInAnonymously(Receipt receipt) {
        handedInAt = LocalDateTime.ofInstant(receipt.submittedAt(), ZoneOffset.UTC);
        begunAt = handedInAt;
        savedAt = handedInAt;
        stakeholderGroup = null;
        country = null;
        topics = null;
    }

    boolean isAnonymous() {
        return anonymous;
    }

    boolean isHandedIn() {
        return (receiptCode != null && reopenedAt == null) || handedInAt != null;
    }

    /** Whether it is anonymous, and was handed in or given up too long ago. */
    boolean isForgotten(Instant now) {
        return anonymous
                && (handedInAt == null
                        ? savedAt.isBefore(oldestContinued(now))
                        : handedInAt.isBefore(oldestKnown(now)));
    }

    /** Those handed in before are forgotten. */
    static LocalDateTime oldestKnown(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC).minus(STILL_KNOWN);
    }

    /** Anonymous ones that were last saved before are forgotten. */
    static LocalDateTime oldestContinued(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC).minus(CONTINUED);
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    Profile profile() {
        return new Profile(language, stakeholderGroup, country, organisationName);
    }

    Instant savedAt() {
        return savedAt.toInstant(ZoneOffset.UTC);
    }

    @Nullable String receiptCode() {
        return receiptCode;
    }
}
