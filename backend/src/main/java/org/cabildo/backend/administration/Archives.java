package org.cabildo.backend.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Records;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.TenantRows;
import org.cabildo.backend.platform.TenantTable;
import org.cabildo.backend.platform.TenantTables;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A tenant as a whole, in one file that another installation of the same version takes in. Needs
 * {@link Permission#MANAGE_TENANTS}.
 */
@ApplicationScoped
public class Archives {

    @Inject
    Access access;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Settings settings;

    @Inject
    TenantTables tables;

    @Inject
    TenantRows rows;

    @Inject
    Erasure erasure;

    @Inject
    Records records;

    @Inject
    Seals seals;

    @Inject
    Clock clock;

    @Inject
    Trail trail;

    @Inject
    @ConfigProperty(name = "cabildo.archive.megabytes", defaultValue = "4096")
    int mostMegabytes;

    /** What moves with a tenant, each table after those it refers to. */
    List<TenantTable> moving() {
        return tables.parentsFirst().stream()
                .filter(table -> !LeftBehind.REASONS.containsKey(table.name()))
                .toList();
    }

    /**
     * Whether the caller may, and the tenant is there and whole: to be asked before the first byte is sent.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} or {@link ProblemType#TENANT_UNFINISHED}
     */
    public void requireWritable(String name) {
        access.require(Permission.MANAGE_TENANTS);
        tenants.named(name).requireFinished();
    }

    /**
     * Writes the archive, as everything stands at one moment.
     *
     * @throws IOException if whoever reads it has gone
     * @throws ProblemException as {@link #requireWritable} does
     */
    public void write(String name, OutputStream out) throws IOException {
        requireWritable(name);
        TenantView tenant = tenants.named(name).tenant();
        trail.noteAlone(Act.TENANT_EXPORTED, name);
        note(tenant, Act.ARCHIVE_WRITTEN);
        ArchiveWriter writer = new ArchiveWriter(out);
        rows.write(tenant.id().value(), moving(), writer);
        writer.finish(tenant, tables.schemaVersion(), clock.instant());
    }

    /**
     * Makes a tenant of an archive. Nobody sees it before it is whole; of one that is refused, nothing stays.
     *
     * @param name of the new tenant, not taken yet
     * @throws ProblemException {@link ProblemType#INVALID}, {@link ProblemType#TENANT_EXISTS} or what is wrong with the
     *     archive
     */
    public TenantView read(String name, InputStream sent) {
        access.require(Permission.MANAGE_TENANTS);
        NewTenant.checkName(name);
        tenants.requireFree(name);
        try (ReceivedArchive archive = ReceivedArchive.receive(sent, mostMegabytes)) {
            List<TenantTable> moving = moving();
            Manifest manifest = archive.check(tables.schemaVersion(), moving);
            TenantView tenant = tenants.prepare(name, manifest.label().strip());
            boolean isWhole = false;
            try {
                moving.forEach(table -> store(tenant, table, archive));
                requireReadableSettings(tenant);
                requireKeys(tenant);
                current.visit(tenant.id(), () -> {
                    records.takeUp();
                    return tenant;
                });
                note(tenant, Act.ARCHIVE_TAKEN_IN);
                tenants.arrived(name);
                isWhole = true;
            } finally {
                if (!isWhole) {
                    erasure.remove(tenant);
                }
            }
            trail.noteAlone(Act.TENANT_IMPORTED, name);
            return tenants.named(name).tenant();
        }
    }

    private void note(TenantView tenant, Act act) {
        current.visit(tenant.id(), () -> {
            trail.noteAlone(act);
            return tenant;
        });
    }

    private void store(TenantView tenant, TenantTable table, ReceivedArchive archive) {
        try (ArchivedRows archived = archive.rows(table)) {
            List<JsonObject> some = archived.next();
            while (!some.isEmpty()) {
                rows.insert(tenant.id().value(), table, some);
                some = archived.next();
            }
        } catch (IllegalArgumentException unfit) {
            throw ReceivedArchive.damaged(ArchiveFile.of(table.name()));
        }
    }

    /** Without them nobody would ever read what is sealed. */
    private void requireKeys(TenantView tenant) {
        if (!current.visit(tenant.id(), seals::areOpenedHere)) {
            throw new ProblemException(ProblemType.ARCHIVE_SEALED_ELSEWHERE);
        }
    }

    /** Every page of the tenant reads them first. */
    private void requireReadableSettings(TenantView tenant) {
        try {
            current.visit(tenant.id(), settings::here);
        } catch (ProblemException | JsonException wrong) {
            throw ReceivedArchive.damaged(ArchiveFile.of("tenant_settings"));
        }
    }
}
