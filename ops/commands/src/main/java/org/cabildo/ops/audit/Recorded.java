package org.cabildo.ops.audit;

import java.util.List;
import java.util.Optional;

/** A record that can be read from its first entry to its last. */
interface Recorded {

    /** Whose it is, as it is told: {@code tenant cartagena40}, {@code platform}, or a file. */
    String name();

    /** Where it says that it ends; empty of a file. */
    Optional<Head> head();

    /** The next entries after that number, in their order; empty at the end. */
    List<Entry> after(long number);
}
