package org.cabildo.backend.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * What everyone may read of a consultation, without any role: published states and released answers, as they are kept. The
 * API and the public page give out of this and of nothing else.
 */
@ApplicationScoped
public class PublicResults {

    @Inject
    States states;

    @Inject
    ReleasedAnswers released;

    /** Whether there is a public page. */
    public boolean areOpen(ConsultationView consultation) {
        return states.rules(consultation.id()).isOpen();
    }

    /**
     * What was published, the last first.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if there is no public page
     */
    public List<PublicState> states(ConsultationView consultation) {
        requireOpen(consultation);
        return states.all(consultation.id());
    }

    /**
     * The released answers, in an order that means nothing.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if there is no public page
     */
    public List<PublicAnswer> answers(ConsultationView consultation, AnswerFilter filter) {
        requireOpen(consultation);
        return released.of(consultation).stream().filter(filter::lets).toList();
    }

    private void requireOpen(ConsultationView consultation) {
        if (!areOpen(consultation)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
