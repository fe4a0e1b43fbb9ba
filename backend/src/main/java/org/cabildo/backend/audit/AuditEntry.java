package org.cabildo.backend.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;

/** A row of a tenant's record. */
@Entity
@Table(name = "audit_entry")
class AuditEntry extends TenantOwned implements Row {

    @Embedded
    private StoredEntry content;

    protected AuditEntry() {
        content = new StoredEntry();
    }

    AuditEntry(Entry entry) {
        // The order of ids is that of the chain.
        super(new UUID(0, entry.number()));
        content = new StoredEntry(entry);
    }

    @Override
    public Entry view() {
        return content.view();
    }
}
