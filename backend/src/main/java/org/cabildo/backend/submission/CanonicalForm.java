package org.cabildo.backend.submission;

import jakarta.json.JsonObjectBuilder;
import org.cabildo.backend.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a content hash is made of (decision 0007).
 *
 * @param organisation as it was handed in; null exactly when it is anonymous
 * @param uses of single answers; where there are none, nothing of them stands in it
 */
record CanonicalForm(
        String consultation,
        String language,
        String stakeholderGroup,
        String country,
        @Nullable String organisation,
        ConsentUse use,
        SingleUses uses,
        AnswerTree answers) {

    /** JSON by RFC 8785: keys sorted, no white space. */
    String json() {
        JsonObjectBuilder canonical = AnswerTree.BUILDERS.createObjectBuilder();
        if (organisation == null) {
            canonical.add("anonymous", true);
        }
        canonical
                .add("answers", answers.answers())
                .add("consultation", consultation)
                .add("country", country)
                .add("entries", answers.entries())
                .add("language", language);
        if (organisation != null) {
            canonical.add("organisation", organisation);
        }
        canonical.add("stakeholderGroup", stakeholderGroup).add("use", use.key());
        if (!uses.isEmpty()) {
            JsonObjectBuilder single = AnswerTree.BUILDERS.createObjectBuilder();
            uses.said().forEach((address, said) -> single.add(address, said.key()));
            canonical.add("uses", single);
        }
        return canonical.build().toString();
    }

    /** SHA-256 of it in UTF-8, lower-case hexadecimal. */
    String hash() {
        return Sha256.hex(json());
    }
}
