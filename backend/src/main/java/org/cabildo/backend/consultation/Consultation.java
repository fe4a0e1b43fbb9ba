package org.cabildo.backend.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;
import org.cabildo.surveys.definition.Definition;
import org.jspecify.annotations.Nullable;

/** One round of asking, with its window. Times are UTC. */
@Entity
@Table(name = "consultation")
class Consultation extends TenantOwned {

    @Column(name = "name")
    private String name = "";

    @Column(name = "definition")
    private String definition = "";

    @Column(name = "opens_at")
    private LocalDateTime opensAt = LocalDateTime.MIN;

    @Column(name = "closes_at")
    private @Nullable LocalDateTime closesAt;

    protected Consultation() {}

    Consultation(UUID id, String name, String definition, Instant opensAt, @Nullable Instant closesAt) {
        super(id);
        this.name = name;
        this.definition = definition;
        this.opensAt = LocalDateTime.ofInstant(opensAt, ZoneOffset.UTC);
        this.closesAt = closesAt == null ? null : LocalDateTime.ofInstant(closesAt, ZoneOffset.UTC);
    }

    String definition() {
        return definition;
    }

    ConsultationView view(Definition read) {
        return new ConsultationView(
                new ConsultationId(id()),
                name,
                read,
                opensAt.toInstant(ZoneOffset.UTC),
                closesAt == null ? null : closesAt.toInstant(ZoneOffset.UTC));
    }
}
