package org.cabildo.backend.outbox;

import org.cabildo.backend.tenancy.TenantId;

/** There is something to send. */
record LetterWritten(TenantId tenant) {}
