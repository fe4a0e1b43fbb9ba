package org.cabildo.backend.export;

import org.cabildo.backend.tenancy.TenantId;

/** There is an export to be made, or something of one to be cleared away, once the transaction is through. */
record ExportOrdered(TenantId tenant) {}
