package org.cabildo.backend.protection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;

/** A {@link RetentionRun} as it is stored, counting while it goes on. */
@Entity(name = "RetentionRun")
@Table(name = "retention_run")
class StoredRun extends TenantOwned {

    @Column(name = "ran_at")
    private LocalDateTime ranAt;

    @Column(name = "drafts")
    private int drafts;

    @Column(name = "submissions")
    private int submissions;

    @Column(name = "contacts")
    private int contacts;

    protected StoredRun() {}

    StoredRun(UUID id, Instant at) {
        super(id);
        this.ranAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    void removed(RetentionRule rule) {
        switch (rule) {
            case DRAFTS -> drafts++;
            case SUBMISSIONS -> submissions++;
            case CONTACTS -> contacts++;
        }
    }

    RetentionRun view() {
        return new RetentionRun(ranAt.toInstant(ZoneOffset.UTC), new Due(drafts, submissions, contacts));
    }
}
