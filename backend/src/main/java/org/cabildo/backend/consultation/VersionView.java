package org.cabildo.backend.consultation;

import java.time.Instant;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.evaluation.Form;

/** A published version of a consultation's definition. */
public record VersionView(Form form, Instant publishedAt) {

    public Definition definition() {
        return form.definition();
    }
}
