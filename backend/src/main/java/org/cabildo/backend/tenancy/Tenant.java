package org.cabildo.backend.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "tenant")
class Tenant {

    @Id
    @Column(name = "tenant_id")
    private int id;

    @Column(name = "name")
    private String name;

    @Column(name = "label")
    private String label;

    protected Tenant() {
        this(0, "", "");
    }

    Tenant(int id, String name, String label) {
        this.id = id;
        this.name = name;
        this.label = label;
    }

    TenantView view() {
        return new TenantView(new TenantId(id), name, label);
    }
}
