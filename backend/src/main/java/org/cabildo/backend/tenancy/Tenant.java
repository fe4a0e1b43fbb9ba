package org.cabildo.backend.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** An organiser with a room of its own, and what the platform's administrator has laid down for it. */
@Entity
@Table(name = "tenant")
class Tenant {

    private static final long MEGABYTE = 1024L * 1024;

    @Id
    @Column(name = "tenant_id")
    private int id;

    @Column(name = "name")
    private String name;

    @Column(name = "label")
    private String label;

    @Column(name = "state")
    private String state;

    @Column(name = "suspended_because")
    private @Nullable String suspendedBecause;

    @Column(name = "most_consultations")
    private @Nullable Integer mostConsultations;

    @Column(name = "most_megabytes")
    private @Nullable Integer mostMegabytes;

    protected Tenant() {
        this(0, "", "", TenantState.OPEN);
    }

    Tenant(int id, String name, String label, TenantState state) {
        this.id = id;
        this.name = name;
        this.label = label;
        this.state = state.key();
    }

    /** @throws ProblemException {@link ProblemType#TENANT_UNFINISHED} while it is being imported or erased */
    void suspend(String reason) {
        record().requireFinished();
        state = TenantState.SUSPENDED.key();
        suspendedBecause = reason;
    }

    /** @throws ProblemException {@link ProblemType#TENANT_UNFINISHED} while it is being imported or erased */
    void resume() {
        record().requireFinished();
        state = TenantState.OPEN.key();
        suspendedBecause = null;
    }

    /** All that it brings with it has arrived. */
    void arrived() {
        if (!state.equals(TenantState.IMPORTING.key())) {
            throw new ProblemException(ProblemType.TENANT_UNFINISHED);
        }
        state = TenantState.OPEN.key();
    }

    void beginsToGo() {
        state = TenantState.ERASING.key();
    }

    void isCalled(String newLabel) {
        label = newLabel;
    }

    void mayUse(Limits limits) {
        mostConsultations = limits.consultations();
        mostMegabytes = limits.megabytes();
    }

    /** @throws ProblemException {@link ProblemType#LIMIT_REACHED} */
    void requireRoomForOneMoreBeside(long consultations) {
        if (mostConsultations != null && consultations >= mostConsultations) {
            throw new ProblemException(ProblemType.LIMIT_REACHED, mostConsultations);
        }
    }

    boolean isLimitedInStorage() {
        return mostMegabytes != null;
    }

    /** @throws ProblemException {@link ProblemType#STORAGE_FULL} */
    void requireRoomFor(long bytes) {
        if (mostMegabytes != null && bytes > mostMegabytes * MEGABYTE) {
            throw new ProblemException(ProblemType.STORAGE_FULL);
        }
    }

    TenantView view() {
        return new TenantView(new TenantId(id), name, label, TenantState.of(state));
    }

    TenantRecord record() {
        return new TenantRecord(view(), suspendedBecause, new Limits(mostConsultations, mostMegabytes));
    }
}
