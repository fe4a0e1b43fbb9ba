package org.cabildo.backend.submission;

import jakarta.json.Json;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.surveys.reply.Reply;

/** A submission past the door: everything in it is known, within its limits and allowed. */
record CheckedSubmission(
        String language,
        String stakeholderGroup,
        String country,
        String organisationName,
        ConsentUse use,
        Reply reply) {

    /**
     * SHA-256, lower-case hexadecimal, of the canonical form: JSON by RFC 8785 (keys sorted, no white space, UTF-8) of
     * consultation, language, stakeholder group, country, organisation, use, and every answer in its stored form.
     */
    String contentHash(String consultation) {
        AnswerTree tree = AnswerTree.of(reply.answers());
        return Sha256.hex(Json.createObjectBuilder()
                .add("answers", tree.answers())
                .add("consultation", consultation)
                .add("country", country)
                .add("entries", tree.entries())
                .add("language", language)
                .add("organisation", organisationName)
                .add("stakeholderGroup", stakeholderGroup)
                .add("use", use.key())
                .build()
                .toString());
    }
}
