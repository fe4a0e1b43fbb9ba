package org.cabildo.backend.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, with group and country. Answers refer to it by id only. Whoever answers anonymously is one without a
 * name, and another one each time.
 */
@Entity
@Table(name = "organisation")
class Organisation extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "stakeholder_group")
    private String stakeholderGroup;

    @Column(name = "country")
    private String country;

    @Column(name = "name")
    private @Nullable String name;

    @Column(name = "name_key")
    private byte @Nullable [] nameKey;

    @Column(name = "contributor")
    private String contributor;

    protected Organisation() {}

    /** One without a name. */
    Organisation(UUID id, UUID consultationId, String stakeholderGroup, String country) {
        super(id);
        this.consultationId = consultationId;
        this.stakeholderGroup = stakeholderGroup;
        this.country = country;
        this.contributor = Contributor.UNTOLD.key();
    }

    Organisation(
            UUID id,
            UUID consultationId,
            String stakeholderGroup,
            String country,
            String name,
            byte[] nameKey,
            Contributor contributor) {
        this(id, consultationId, stakeholderGroup, country);
        this.name = name;
        this.nameKey = nameKey.clone();
        this.contributor = contributor.key();
    }

    Contributor contributor() {
        return Contributor.of(contributor).orElseThrow();
    }

    Speaker speaker() {
        return new Speaker(stakeholderGroup, country, name == null ? "" : name);
    }
}
