package org.cabildo.backend.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Sensitivity;

/**
 * Which answers are stored sealed: those to questions that the questionnaire calls sealed. Not the line that an answer to a
 * question of type file is, since name and size stand with the file; its content is sealed as every file's is.
 */
@ApplicationScoped
class SealedQuestions {

    private static final int MOST_VERSIONS = 1_000;

    @Inject
    Consultations consultations;

    @Inject
    Seals seals;

    @Inject
    CurrentTenant current;

    /** What a version asked never changes. */
    private final Cache<Version, Set<String>> known =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();

    private record Version(TenantId tenant, ConsultationId consultation, int number) {}

    /** With what an answer is sealed; empty where it is stored as it is. */
    Optional<Seals.Sealing> sealing(ConsultationId consultation, int version, String question) {
        return of(consultation, version).contains(question)
                ? Optional.of(seals.sealing(consultation.value()))
                : Optional.empty();
    }

    Optional<Seals.Sealing> sealing(Draft draft, String question) {
        return sealing(draft.consultation(), draft.definitionVersion(), question);
    }

    Optional<Seals.Sealing> sealing(ConsultationView consultation, Question question) {
        return isSealed(question) ? Optional.of(seals.sealing(consultation.id().value())) : Optional.empty();
    }

    private Set<String> of(ConsultationId consultation, int version) {
        Version wanted = new Version(current.find().orElseThrow(), consultation, version);
        Set<String> questions = known.getIfPresent(wanted);
        if (questions == null) {
            questions = of(consultations.definition(consultation, version));
            known.put(wanted, questions);
        }
        return questions;
    }

    static Set<String> of(Definition definition) {
        return definition.places().keySet().stream()
                .filter(SealedQuestions::isSealed)
                .map(Question::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSealed(Question question) {
        return question.asked().origin().sensitivity() == Sensitivity.SEALED && !(question instanceof Question.File);
    }
}
