package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.participation.InvitationId;
import org.cabildo.backend.team.Author;
import org.jspecify.annotations.Nullable;

/**
 * All that was typed so far, unchecked.
 *
 * @param answers stored form by question name (several choices separated by a space), outside repeats; the empty string
 *     where an answer was taken back
 * @param revised the questions among them of whose answers there are earlier versions
 * @param uses how single answers of these may be used, by question name, where somebody said so
 * @param entries by repeat name, oldest first
 * @param topics what its authors want to speak to; none means everything
 * @param revision how many changes there were
 * @param definitionVersion in which the answers were written
 * @param leftovers what was written in earlier versions and has no place in this one, oldest first
 * @param isHandedIn whether it was handed in and is not being corrected; it cannot change then
 * @param receiptCodeOrNull the receipt of one that was handed in under a name, also while it is being corrected
 * @param invitationOrNull the invitation with which it was begun, whose organisation it speaks for; null without one
 * @param author as whom it was opened
 * @param review how far it is on its way to a signature
 * @param provenanceOrNull where it came from, if an officer enters it; null of what people write themselves
 */
public record DraftView(
        ConsultationId consultation,
        Profile profile,
        Map<String, String> answers,
        Set<String> revised,
        Map<String, ConsentUse> uses,
        Map<String, List<Entry>> entries,
        Set<String> topics,
        long revision,
        int definitionVersion,
        List<Leftover> leftovers,
        Instant savedAt,
        boolean isAnonymous,
        boolean isHandedIn,
        @Nullable String receiptCodeOrNull,
        @Nullable InvitationId invitationOrNull,
        Author author,
        Review review,
        @Nullable Provenance provenanceOrNull) {

    /**
     * @param answers stored form by question name
     * @param revised as outside
     * @param uses as outside; under {@link UseWish#ENTRY} that of the entry as a whole
     * @param entries those of the repeats inside it, by repeat name, oldest first
     */
    public record Entry(
            EntryId id,
            Map<String, String> answers,
            Set<String> revised,
            Map<String, ConsentUse> uses,
            Map<String, List<Entry>> entries) {}

    /**
     * An answer without a question.
     *
     * @param definitionVersion that asked the question
     * @param value stored form, never blank
     */
    public record Leftover(int definitionVersion, String question, String value) {}

    /**
     * This draft after something was saved in it that is asked once, as far as its author knows: what others have written
     * since it was read is not there.
     *
     * @param saved by question name
     */
    public DraftView answering(Map<String, SavedAnswer> saved) {
        Map<String, String> now = new LinkedHashMap<>(answers);
        saved.forEach((question, answer) -> now.put(question, answer.value()));
        return with(profile, now, topics);
    }

    /** As {@link #answering}, after it was said who speaks. */
    public DraftView speakingFor(Profile saved) {
        return with(saved, answers, topics);
    }

    /** As {@link #answering}, after topics were chosen. */
    public DraftView speakingTo(Set<String> saved) {
        return with(profile, answers, saved);
    }

    private DraftView with(Profile who, Map<String, String> values, Set<String> chosen) {
        return new DraftView(
                consultation,
                who,
                values,
                revised,
                uses,
                entries,
                chosen,
                revision,
                definitionVersion,
                leftovers,
                savedAt,
                isAnonymous,
                isHandedIn,
                receiptCodeOrNull,
                invitationOrNull,
                author,
                review,
                provenanceOrNull);
    }

    public Optional<InvitationId> invitation() {
        return Optional.ofNullable(invitationOrNull);
    }

    public Optional<Provenance> provenance() {
        return Optional.ofNullable(provenanceOrNull);
    }

    public Optional<String> receiptCode() {
        return Optional.ofNullable(receiptCodeOrNull);
    }

    /** Whether others work on it too. */
    public boolean isOfATeam() {
        return author.id().isPresent();
    }

    /** Whether it was handed in, and opened again. */
    public boolean isBeingCorrected() {
        return receiptCodeOrNull != null && !isHandedIn;
    }
}
