package org.cabildo.backend.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cabildo.backend.participation.Contact;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** One of those who work on a draft. Times are UTC. */
@Entity
@Table(name = "participant")
class Participant extends TenantOwned {

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    @Column(name = "role")
    private String role;

    /** Separated by a space; empty of the whole. */
    @Column(name = "segments")
    private String segments;

    @Column(name = "language")
    private String language;

    /** Null of the focal point, who has the draft's key, and of who was taken out. */
    @Column(name = "key_hash")
    private byte @Nullable [] keyHash;

    @Column(name = "since")
    private LocalDateTime since;

    @Column(name = "opened_at")
    private @Nullable LocalDateTime openedAt;

    /** When their page was last seen to be worked on. */
    @Column(name = "seen_at")
    private @Nullable LocalDateTime seenAt;

    /** Which answer then. */
    @Column(name = "seen_in")
    private @Nullable String seenIn;

    @Column(name = "removed_at")
    private @Nullable LocalDateTime removedAt;

    protected Participant() {}

    Participant(UUID id, UUID draftId, NewParticipant asked, byte @Nullable [] keyHash, Instant now) {
        super(id);
        this.draftId = draftId;
        this.role = asked.role().key();
        this.segments = String.join(" ", new TreeSet<>(asked.segments()));
        this.language = asked.language();
        this.keyHash = keyHash == null ? null : keyHash.clone();
        this.since = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /** Their earlier link leads nowhere from now on. */
    void opensWith(byte[] hash) {
        keyHash = hash.clone();
    }

    void opened(Instant now) {
        openedAt = openedAt == null ? LocalDateTime.ofInstant(now, ZoneOffset.UTC) : openedAt;
    }

    void seen(String spot, Instant now) {
        seenAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        seenIn = spot;
    }

    /** Where they are; empty if they were not seen since. */
    Optional<String> seenSince(LocalDateTime since) {
        return seenAt == null || seenAt.isBefore(since) ? Optional.empty() : Optional.ofNullable(seenIn);
    }

    void removed(Instant now) {
        removedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        keyHash = null;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    TeamRole role() {
        return TeamRole.of(role);
    }

    String language() {
        return language;
    }

    UUID draftId() {
        return draftId;
    }

    Author author() {
        return new Author(new ParticipantId(id()), role(), parts());
    }

    private Set<String> parts() {
        return segments.isEmpty() ? Set.of() : Set.of(segments.split(" "));
    }

    ParticipantView view(Contact contact) {
        return new ParticipantView(
                new ParticipantId(id()),
                role(),
                contact.person().orElse(""),
                contact.emailOrNull(),
                parts(),
                since.toInstant(ZoneOffset.UTC),
                role() == TeamRole.FOCAL_POINT || openedAt != null,
                isRemoved());
    }
}
