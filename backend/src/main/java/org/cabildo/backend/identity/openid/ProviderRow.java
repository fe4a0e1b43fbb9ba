package org.cabildo.backend.identity.openid;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** The tenant's provider as it is kept. */
@Entity
@Table(name = "openid_provider")
class ProviderRow extends TenantOwned {

    @Column(name = "document")
    private String document;

    @Column(name = "sealed_secret")
    private byte @Nullable [] sealedSecret;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected ProviderRow() {}

    ProviderRow(UUID id) {
        super(id);
    }

    void is(Provider provider, byte @Nullable [] newSecret, Instant now) {
        document = ProviderBody.json(provider).toString();
        sealedSecret = newSecret == null ? null : newSecret.clone();
        changedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    void isSealedAnew(byte[] secret) {
        sealedSecret = secret.clone();
    }

    Provider provider() {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return new ProviderBody(reader.readObject()).read();
        }
    }

    Optional<byte[]> sealedSecret() {
        return Optional.ofNullable(sealedSecret).map(byte[]::clone);
    }

    Instant changedAt() {
        return changedAt.toInstant(ZoneOffset.UTC);
    }
}
