package org.cabildo.backend.audit;

/** A row of any record. */
interface Row {

    Entry view();
}
