package org.cabildo.backend.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One act on a submission, as its author may read of it.
 *
 * @param withOrNull what whoever did it showed; null where it is not known
 * @param reasonOrNull as they gave it
 * @param signatureOrNull who vouched for it; null if nobody was to
 * @param definitionVersion of the questionnaire that was answered; of a withdrawal the version of what was withdrawn
 * @param profile what changed beside the answers
 * @param uses what changed of how single answers may be used; nothing once they were withdrawn
 * @param answers what changed, in the order of the questionnaire; nothing once the answers were withdrawn
 */
public record Amendment(
        Revision revision,
        Revision.@Nullable With withOrNull,
        @Nullable String reasonOrNull,
        @Nullable Signature signatureOrNull,
        int definitionVersion,
        List<ProfileChange> profile,
        List<UseChange> uses,
        List<AnswerChange> answers) {

    public Amendment {
        profile = List.copyOf(profile);
        uses = List.copyOf(uses);
        answers = List.copyOf(answers);
    }

    public Optional<Revision.With> with() {
        return Optional.ofNullable(withOrNull);
    }

    public Optional<Signature> signature() {
        return Optional.ofNullable(signatureOrNull);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reasonOrNull);
    }
}
