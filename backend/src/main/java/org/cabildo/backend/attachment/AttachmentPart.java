package org.cabildo.backend.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** Some of a file's bytes. */
@Entity
@Table(name = "attachment_part")
class AttachmentPart extends TenantOwned {

    @Column(name = "attachment_id")
    @Convert(UuidConverter.NAME)
    private UUID attachmentId;

    @Column(name = "number")
    private int number;

    @Column(name = "bytes")
    private byte[] bytes;

    protected AttachmentPart() {}

    AttachmentPart(UUID id, UUID attachmentId, int number, byte[] bytes) {
        super(id);
        this.attachmentId = attachmentId;
        this.number = number;
        this.bytes = bytes;
    }
}
