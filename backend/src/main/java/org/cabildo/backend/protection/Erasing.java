package org.cabildo.backend.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.submission.LettingGo;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.Tenants;

/** Erases what begins at a root. Whether it may be erased is decided by who calls. */
@ApplicationScoped
class Erasing {

    @Inject
    Trail trail;

    @Inject
    Tenants tenants;

    @Inject
    HangingRows rows;

    @Inject
    LettingGo submissions;

    /** As {@link #erase}, by whoever calls. */
    @Retrying
    @Transactional
    public int eraseOnRequest(Root root) {
        int deleted = erase(root);
        trail.note(Act.DATA_ERASED, root.recorded());
        return deleted;
    }

    /**
     * All of it or, if that fails, nothing. Drafts are locked first, then submissions: the order in which respondents
     * lock them, so that nobody waits for each other; who writes meanwhile finds that the draft is gone.
     *
     * @return how many rows were deleted, answers among them, 0 if there is nothing any more
     */
    @Retrying
    @Transactional
    public int erase(Root root) {
        TenantId tenant = tenants.current().id();
        rows.locked(tenant, root, "draft");
        int held = rows.count(tenant, root);
        List<UUID> handedIn = rows.ids(tenant, root, "submission", "id");
        List<UUID> organisations = new ArrayList<>(rows.ids(tenant, root, "submission", "organisation_id"));
        organisations.addAll(rows.ids(tenant, root, "submission_revision", "organisation_id"));
        handedIn.forEach(submissions::letGo);
        rows.delete(tenant, root);
        rows.deleteOrganisationsWithoutSubmissions(tenant, organisations);
        return held;
    }
}
