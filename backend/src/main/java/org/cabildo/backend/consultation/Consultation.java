package org.cabildo.backend.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;
import org.cabildo.surveys.evaluation.Form;
import org.jspecify.annotations.Nullable;

/** One round of asking, with its window. Times are UTC. */
@Entity
@Table(name = "consultation")
class Consultation extends TenantOwned {

    @Column(name = "name")
    private String name = "";

    @Column(name = "version")
    private int version;

    @Column(name = "opens_at")
    private LocalDateTime opensAt = LocalDateTime.MIN;

    @Column(name = "closes_at")
    private @Nullable LocalDateTime closesAt;

    protected Consultation() {}

    Consultation(UUID id, String name, Instant opensAt, @Nullable Instant closesAt) {
        super(id);
        this.name = name;
        this.opensAt = LocalDateTime.ofInstant(opensAt, ZoneOffset.UTC);
        this.closesAt = closesAt == null ? null : LocalDateTime.ofInstant(closesAt, ZoneOffset.UTC);
    }

    /** From now on this is what is asked. */
    void runs(DefinitionVersion published) {
        version = published.version();
    }

    /** @param form of the version that it runs */
    ConsultationView view(Form form) {
        return new ConsultationView(
                new ConsultationId(id()),
                name,
                form,
                opensAt.toInstant(ZoneOffset.UTC),
                closesAt == null ? null : closesAt.toInstant(ZoneOffset.UTC));
    }
}
