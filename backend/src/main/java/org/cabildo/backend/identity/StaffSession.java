package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** One browser in which someone is signed in. Kept in the database, so that every node knows it and a restart too. */
@Entity
@Table(name = "account_session")
class StaffSession {

    /** Without any act of the person. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /** A long working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** The time of the last act is told no finer than this, so that reading does not mean writing. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    @Column(name = "session_hash")
    private byte[] hash;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "client")
    private String client;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    @Column(name = "seen_at")
    private LocalDateTime seenAt;

    /** Null for a session that opens whatever its person is a member of. */
    @Column(name = "only_tenant")
    private @Nullable Integer onlyTenant;

    @Column(name = "second_factor")
    private boolean hasSecondFactor;

    @Column(name = "proven_at")
    private LocalDateTime provenAt;

    protected StaffSession() {}

    StaffSession(Secret secret, UUID accountId, boolean hasSecondFactor, String client, Instant now) {
        this.hash = secret.hash();
        this.accountId = accountId;
        this.client = client;
        this.begunAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.seenAt = begunAt;
        this.hasSecondFactor = hasSecondFactor;
        this.provenAt = begunAt;
    }

    /**
     * Begun by that tenant's own provider: it opens nothing else.
     *
     * @param proven when its person has shown there to be the person
     */
    void opensOnly(TenantId tenant, Instant proven) {
        onlyTenant = tenant.value();
        provenAt = LocalDateTime.ofInstant(proven, ZoneOffset.UTC);
    }

    Optional<TenantId> onlyTenant() {
        return Optional.ofNullable(onlyTenant).map(TenantId::new);
    }

    UUID accountId() {
        return accountId;
    }

    /** Whether more than a password was proven in it. */
    boolean hasSecondFactor() {
        return hasSecondFactor;
    }

    boolean isProvenSince(Instant earliest) {
        return !provenAt.toInstant(ZoneOffset.UTC).isBefore(earliest);
    }

    /**
     * The person has shown once more to be the person.
     *
     * @param bySecondFactor whether by more than the password
     */
    void proven(boolean bySecondFactor, Instant now) {
        provenAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        hasSecondFactor = hasSecondFactor || bySecondFactor;
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(begunAt.toInstant(ZoneOffset.UTC).plus(LONGEST))
                && now.isBefore(seenAt.toInstant(ZoneOffset.UTC).plus(LONGEST_PAUSE));
    }

    boolean isWorthNoting(Instant now) {
        return now.isAfter(seenAt.toInstant(ZoneOffset.UTC).plus(GRAIN));
    }

    /** @param own of the session that asks */
    SessionView view(Optional<SessionView.Id> own) {
        SessionView.Id id = SessionView.Id.of(hash);
        return new SessionView(
                id,
                client,
                begunAt.toInstant(ZoneOffset.UTC),
                seenAt.toInstant(ZoneOffset.UTC),
                own.filter(id::equals).isPresent());
    }
}
