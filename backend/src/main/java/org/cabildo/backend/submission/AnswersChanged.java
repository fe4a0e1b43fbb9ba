package org.cabildo.backend.submission;

import java.util.List;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.participation.OrganisationId;

/**
 * All answers of one submission stand from now on, or none of them any more. Fired in the transaction in which that
 * happens; an amendment fires it for what stood, and for what stands.
 *
 * @param arrival of the submission
 * @param answers not empty, without what the form answered itself
 */
public record AnswersChanged(
        ConsultationId consultation,
        OrganisationId organisation,
        String stakeholderGroup,
        String country,
        FirstArrival arrival,
        boolean stand,
        List<CountedAnswer> answers) {

    public AnswersChanged {
        answers = List.copyOf(answers);
    }
}
