package org.cabildo.backend.submission;

import java.util.Optional;
import org.cabildo.backend.participation.InvitationId;

/**
 * How a draft came to be begun.
 *
 * @param invitation with which it was begun; empty without one
 * @param provenance of what an officer enters for others; empty of what people write themselves
 * @param channel by which it comes
 */
record Origin(Optional<InvitationId> invitation, Optional<Provenance> provenance, Channel channel) {

    /** What whoever hands it in has shown. */
    Revision.With with() {
        if (provenance.isPresent()) {
            return Revision.With.OFFICER;
        }
        return invitation.isPresent() ? Revision.With.INVITATION : Revision.With.DRAFT;
    }
}
