package org.cabildo.backend.identity.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;

/** Somebody on the way to the provider. */
@Entity
@Table(name = "openid_attempt")
class Attempt extends TenantOwned {

    @Column(name = "cookie_hash")
    private byte[] cookieHash;

    @Column(name = "goal")
    private String goal;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    protected Attempt() {}

    Attempt(UUID id, Passage passage, String goal, Instant now) {
        super(id);
        this.cookieHash = passage.hash();
        this.goal = goal;
        this.begunAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    String goal() {
        return goal;
    }

    Instant begunAt() {
        return begunAt.toInstant(ZoneOffset.UTC);
    }
}
