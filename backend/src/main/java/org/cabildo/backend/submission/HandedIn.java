package org.cabildo.backend.submission;

import java.util.List;
import java.util.Optional;
import org.cabildo.backend.team.Author;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a receipt and how it came to that, for whoever has the address of the draft.
 *
 * @param profile who speaks, as it was handed in
 * @param use how it may be used as a whole
 * @param uses how single answers of it may be used
 * @param definitionVersion of the questionnaire that was answered
 * @param answers in the order of the questionnaire; none after a withdrawal
 * @param history every act, the first first
 * @param isBeingCorrected whether the draft was opened again; until that is handed in, this stands
 * @param reader as whom it was read
 * @param provenanceOrNull where it came from, if an officer entered it; null of what people write themselves
 * @param consentTextOrNull what was read before agreeing to it; null where that is not known
 * @param canonicalOrNull what the content hash is made of; null after a withdrawal, and if what is stored does not have
 *     this hash
 */
public record HandedIn(
        Receipt receipt,
        Profile profile,
        ConsentUse use,
        SingleUses uses,
        int definitionVersion,
        List<GivenAnswer> answers,
        List<Amendment> history,
        boolean isBeingCorrected,
        Author reader,
        @Nullable Provenance provenanceOrNull,
        @Nullable ConsentText consentTextOrNull,
        @Nullable String canonicalOrNull) {

    public HandedIn {
        answers = List.copyOf(answers);
        history = List.copyOf(history);
    }

    /**
     * How an answer, or an entry, may be used.
     *
     * @param address as in {@link AnswerAddress}; {@link AnswerAddress#OUTSIDE} of all of it
     */
    public ConsentUse useOf(String address) {
        return uses.holding(use, address);
    }

    /** Who vouches for what stands; empty if nobody was to. */
    public Optional<Signature> signature() {
        return receipt.isWithdrawn()
                ? Optional.empty()
                : history.get(history.size() - 1).signature();
    }

    public Optional<Provenance> provenance() {
        return Optional.ofNullable(provenanceOrNull);
    }

    public Optional<ConsentText> consentText() {
        return Optional.ofNullable(consentTextOrNull);
    }

    /** JSON whose SHA-256 is the content hash. */
    public Optional<String> canonical() {
        return Optional.ofNullable(canonicalOrNull);
    }

    /** Whether what is stored does not have the content hash that the receipt tells: somebody changed the database. */
    public boolean isDamaged() {
        return canonicalOrNull == null && !receipt.isWithdrawn();
    }
}
