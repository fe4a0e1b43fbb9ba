package org.cabildo.backend.submission;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.cabildo.backend.platform.Sha256;
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

    /**
     * SHA-256, lower-case hexadecimal, of the canonical form: JSON by RFC 8785 (keys sorted, no white space, UTF-8) of
     * consultation, language, stakeholder group, country, organisation (or that it is anonymous), use, and every answer
     * in its stored form.
     */
    String contentHash(String consultation) {
        AnswerTree tree = AnswerTree.of(reply.answers());
        JsonObjectBuilder canonical = Json.createObjectBuilder();
        if (organisationName == null) {
            canonical.add("anonymous", true);
        }
        canonical
                .add("answers", tree.answers())
                .add("consultation", consultation)
                .add("country", country)
                .add("entries", tree.entries())
                .add("language", language);
        if (organisationName != null) {
            canonical.add("organisation", organisationName);
        }
        return Sha256.hex(canonical
                .add("stakeholderGroup", stakeholderGroup)
                .add("use", use.key())
                .build()
                .toString());
    }
}
