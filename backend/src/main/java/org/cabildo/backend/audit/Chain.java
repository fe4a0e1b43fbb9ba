package org.cabildo.backend.audit;

/** Whose record. */
public enum Chain {
    /** Of the tenant in whose room the caller stands. */
    TENANT("AuditEntry"),
    /** Of what is no tenant's. */
    PLATFORM("AuditPlatformEntry");

    private final String entity;

    Chain(String entity) {
        this.entity = entity;
    }

    /** The name of its rows in queries. */
    String entity() {
        return entity;
    }
}
