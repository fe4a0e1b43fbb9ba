package org.cabildo.backend.tenancy.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;

/** A tenant's settings as they are stored; one row a tenant, none while it has said nothing. */
@Entity
@Table(name = "tenant_settings")
class SettingsRow extends TenantOwned {

    @Column(name = "document")
    private String document;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected SettingsRow() {}

    SettingsRow(UUID id) {
        super(id);
    }

    void says(TenantSettings settings, Instant now) {
        document = SettingsJson.of(settings).toString();
        changedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    String document() {
        return document;
    }
}
