package org.cabildo.backend.submission;

import org.cabildo.surveys.reply.Answer;
import org.cabildo.surveys.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A submission past the door: everything in it is known, within its limits and allowed.
 *
 * @param organisationName null exactly when it is anonymous
 * @param consentTextOrNull what was read before agreeing; no part of what the content hash is made of
 * @param uses of single answers and entries, all of which are answered
 */
record CheckedSubmission(
        String language,
        String stakeholderGroup,
        String country,
        @Nullable String organisationName,
        ConsentUse use,
        @Nullable ConsentText consentTextOrNull,
        SingleUses uses,
        Reply reply) {

    /** How one of its answers may be used. */
    ConsentUse useOf(Answer answer) {
        return uses.holding(use, AnswerAddress.of(answer));
    }

    /** See {@link CanonicalForm}. */
    String contentHash(String consultation) {
        return new CanonicalForm(
                        consultation,
                        language,
                        stakeholderGroup,
                        country,
                        organisationName,
                        use,
                        uses,
                        AnswerTree.of(reply.answers()))
                .hash();
    }
}
