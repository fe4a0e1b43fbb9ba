package org.cabildo.backend.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.eclipse.persistence.annotations.Convert;

/** One code on the paper for the day when the telephone is lost. */
@Entity
@Table(name = "account_recovery_code")
class RecoveryCode {

    @Id
    @Column(name = "code_hash")
    private byte[] hash;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    protected RecoveryCode() {}

    RecoveryCode(UUID accountId, byte[] hash) {
        this.accountId = accountId;
        this.hash = hash;
    }
}
