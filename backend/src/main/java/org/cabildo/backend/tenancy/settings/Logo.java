package org.cabildo.backend.tenancy.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.tenancy.TenantOwned;

/** A tenant's logo: one row a tenant, none without a logo. */
@Entity
@Table(name = "tenant_logo")
class Logo extends TenantOwned {

    @Column(name = "image")
    private byte[] image;

    @Column(name = "content_hash")
    private String contentHash;

    protected Logo() {}

    Logo(UUID id) {
        super(id);
    }

    void shows(byte[] png) {
        image = png.clone();
        contentHash = Sha256.hex(png);
    }

    LogoView view() {
        return new LogoView(image, contentHash);
    }
}
