package org.cabildo.backend.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.audit.HeadView;
import org.cabildo.backend.audit.Records;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;

/**
 * The record of the tenant in whose room the caller stands, for {@link Permission#READ_RECORD}; and the platform's, for
 * {@link Permission#READ_PLATFORM_RECORD}.
 */
@ApplicationScoped
public class Oversight {

    @Inject
    Access access;

    @Inject
    Records records;

    /** Where the record ends, and what the last check found. */
    public HeadView head(Chain chain) {
        require(chain);
        return records.head(chain);
    }

    /** Looks at every entry, and keeps what it finds. Takes some seconds for a million. */
    public HeadView check(Chain chain) {
        require(chain);
        return records.check(chain);
    }

    private void require(Chain chain) {
        access.require(chain == Chain.TENANT ? Permission.READ_RECORD : Permission.READ_PLATFORM_RECORD);
    }
}
