package org.cabildo.backend.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** Some of a file's bytes. */
@Entity
@Table(name = AttachmentPart.TABLE)
class AttachmentPart extends TenantOwned {

    static final String TABLE = "attachment_part";

    @Column(name = "attachment_id")
    @Convert(UuidConverter.NAME)
    private UUID attachmentId;

    @Column(name = "number")
    private int number;

    @Column(name = "bytes")
    private byte[] bytes;

    @Column(name = "sealed")
    private byte @Nullable [] sealed;

    protected AttachmentPart() {}

    AttachmentPart(UUID id, UUID attachmentId, int number, byte[] bytes, Seals.Sealing sealing) {
        super(id);
        this.attachmentId = attachmentId;
        this.number = number;
        this.bytes = bytes;
        isSealed(sealing);
    }

    final void isSealed(Seals.Sealing sealing) {
        sealed = sealing.seal(TABLE, id(), bytes);
        bytes = new byte[0];
    }

    /** A file that an earlier version of Cabildo kept lies in plain until keys are turned. */
    byte[] content(Seals.Opening opening) {
        return sealed == null ? bytes : opening.open(TABLE, id(), sealed);
    }
}
