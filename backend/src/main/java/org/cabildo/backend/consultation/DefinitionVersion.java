package org.cabildo.backend.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.cabildo.surveys.definition.Definition;
import org.eclipse.persistence.annotations.Convert;

/** A published questionnaire. Never changed. */
@Entity
@Table(name = "definition_version")
class DefinitionVersion extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "version")
    private int version;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    protected DefinitionVersion() {}

    DefinitionVersion(UUID id, UUID consultationId, Definition definition, Instant now) {
        super(id);
        this.consultationId = consultationId;
        this.version = definition.version();
        this.contentHash = definition.contentHash();
        this.publishedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    int version() {
        return version;
    }

    String contentHash() {
        return contentHash;
    }

    Instant publishedAt() {
        return publishedAt.toInstant(ZoneOffset.UTC);
    }
}
