package org.cabildo.backend.submission;

import java.util.List;
import java.util.Optional;
import org.cabildo.backend.team.Author;
import org.cabildo.backend.team.ParticipantId;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.backend.team.TeamRole;

/**
 * Who works on a draft.
 *
 * @param reader as whom it was read
 * @param all those taken out among them, in the order in which they came; none of who works alone
 * @param isToBeSigned whether it can be handed in by a signature alone
 * @param isSignedByRule whether the consultation asks for that
 */
public record TeamView(
        Author reader, List<ParticipantView> all, Review review, boolean isToBeSigned, boolean isSignedByRule) {

    public TeamView {
        all = List.copyOf(all);
    }

    public List<ParticipantView> present() {
        return all.stream().filter(one -> !one.isRemoved()).toList();
    }

    public Optional<ParticipantView> signatory() {
        return present().stream()
                .filter(one -> one.role() == TeamRole.SIGNATORY)
                .findFirst();
    }

    /** What somebody is called, also after they were taken out; empty if nobody knows. */
    public String name(ParticipantId id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .map(ParticipantView::name)
                .findFirst()
                .orElse("");
    }

    public boolean may(TeamPermission permission) {
        return reader.may(permission);
    }
}
