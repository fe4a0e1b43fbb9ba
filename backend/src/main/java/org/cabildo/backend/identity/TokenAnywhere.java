package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** The tokens that a person issued, whichever the tenant: they go when the person's account does. */
@Entity
@Table(name = "api_token")
class TokenAnywhere {

    @Id
    @Column(name = "id")
    @Convert(UuidConverter.NAME)
    private UUID id;

    @Column(name = "issued_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID issuedBy;

    protected TokenAnywhere() {}
}
