package org.cabildo.backend.submission;

import java.util.UUID;
import org.cabildo.backend.participation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a receipt from one act to the next, beside the answers.
 *
 * @param consentTextOrNull the id of what was read before agreeing; null where it is not known
 */
record Stands(
        String contentHash,
        int definitionVersion,
        String language,
        ConsentUse use,
        OrganisationId organisation,
        @Nullable UUID consentTextOrNull) {}
