package org.cabildo.backend.submission;

import org.cabildo.backend.participation.OrganisationId;

/** What stands under a receipt from one act to the next, beside the answers. */
record Stands(
        String contentHash, int definitionVersion, String language, ConsentUse use, OrganisationId organisation) {}
