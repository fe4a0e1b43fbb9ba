package org.cabildo.backend.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** One file of a published questionnaire, to the byte. */
@Entity
@Table(name = "definition_file")
class DefinitionFile extends TenantOwned {

    @Column(name = "definition_version_id")
    @Convert(UuidConverter.NAME)
    private UUID definitionVersionId;

    @Column(name = "name")
    private String name;

    @Column(name = "content")
    private byte[] content;

    protected DefinitionFile() {}

    DefinitionFile(UUID id, UUID definitionVersionId, String name, byte[] content) {
        super(id);
        this.definitionVersionId = definitionVersionId;
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
