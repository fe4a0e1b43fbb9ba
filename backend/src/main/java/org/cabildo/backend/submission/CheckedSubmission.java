package org.cabildo.backend.submission;

import org.cabildo.surveys.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A submission past the door: everything in it is known, within its limits and allowed.
 *
 * @param organisationName null exactly when it is anonymous
 */
record CheckedSubmission(
        String language,
        String stakeholderGroup,
        String country,
        @Nullable String organisationName,
        ConsentUse use,
        Reply reply) {

    /** See {@link CanonicalForm}. */
    String contentHash(String consultation) {
        return new CanonicalForm(
                        consultation,
                        language,
                        stakeholderGroup,
                        country,
                        organisationName,
                        use,
                        AnswerTree.of(reply.answers()))
                .hash();
    }
}
