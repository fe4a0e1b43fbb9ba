package org.cabildo.backend.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the platform's record. */
@Entity
@Table(name = "audit_platform_entry")
class AuditPlatformEntry implements Row {

    @Id
    @Column(name = "number", insertable = false, updatable = false)
    private long key;

    @Embedded
    private StoredEntry content;

    protected AuditPlatformEntry() {
        content = new StoredEntry();
    }

    AuditPlatformEntry(Entry entry) {
        key = entry.number();
        content = new StoredEntry(entry);
    }

    @Override
    public Entry view() {
        return content.view();
    }
}
