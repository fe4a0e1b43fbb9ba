package org.cabildo.backend.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** Whether a consultation has a public page, and what may be told there. */
@Entity(name = "PublicPage")
@Table(name = "public_page")
class StoredPage extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "is_open")
    private boolean isOpen;

    @Column(name = "threshold")
    private int threshold;

    protected StoredPage() {}

    StoredPage(UUID id, ConsultationId consultation) {
        super(id);
        this.consultationId = consultation.value();
        is(PageRules.CLOSED);
    }

    final void is(PageRules rules) {
        isOpen = rules.isOpen();
        threshold = rules.threshold();
    }

    PageRules rules() {
        return new PageRules(isOpen, threshold);
    }
}
