package org.cabildo.backend.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** Some of what was read for an export, or some of its file, packed. */
@Entity
@Table(name = "export_part")
class ExportPart extends TenantOwned {

    /** Which of the two. */
    enum Kind {
        READ,
        FILE;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Column(name = "export_id")
    @Convert(UuidConverter.NAME)
    private UUID exportId;

    @Column(name = "kind")
    private String kind;

    @Column(name = "number")
    private int number;

    @Column(name = "bytes")
    private byte[] bytes;

    protected ExportPart() {}

    ExportPart(UUID id, UUID export, Kind kind, int number, byte[] bytes) {
        super(id);
        this.exportId = export;
        this.kind = kind.key();
        this.number = number;
        this.bytes = bytes;
    }
}
