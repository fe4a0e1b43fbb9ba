package org.cabildo.backend.aggregation.tally;

import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.tenancy.TenantId;

/** There is something to count. */
record ChangeKept(TenantId tenant, ConsultationId consultation) {}
