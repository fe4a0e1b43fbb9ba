package org.cabildo.backend.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number that a tenant was given; none is given twice, even when the tenant is gone. */
@Entity
@Table(name = "tenant_number")
class TenantNumber {

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "last_number")
    private int last;

    protected TenantNumber() {}

    int next() {
        last++;
        return last;
    }

    boolean isUntouched() {
        return last == 0;
    }
}
