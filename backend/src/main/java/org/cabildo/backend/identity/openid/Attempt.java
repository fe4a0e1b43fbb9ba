package org.cabildo.backend.identity.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** Somebody on the way to the provider. */
@Entity
@Table(name = "openid_attempt")
class Attempt extends TenantOwned {

    @Column(name = "cookie_hash")
    private byte[] cookieHash;

    @Column(name = "goal")
    private String goal;

    /** Whose session asks for a fresh proof; null for somebody who comes in. */
    @Column(name = "again_for")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID againFor;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    protected Attempt() {}

    Attempt(UUID id, Passage passage, String goal, Optional<UUID> againFor, Instant now) {
        super(id);
        this.cookieHash = passage.hash();
        this.goal = goal;
        this.againFor = againFor.orElse(null);
        this.begunAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    String goal() {
        return goal;
    }

    Optional<UUID> againFor() {
        return Optional.ofNullable(againFor);
    }

    Instant begunAt() {
        return begunAt.toInstant(ZoneOffset.UTC);
    }
}
