package org.cabildo.backend.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Sensitivity;

/** The questions whose answers may be released at all: free text of which every version says that it may be public. */
@ApplicationScoped
class OpenQuestions {

    @Inject
    Consultations consultations;

    List<String> of(ConsultationView consultation) {
        Map<String, List<Question>> byName = consultations.versions(consultation).stream()
                .flatMap(version -> version.definition().places().keySet().stream())
                .collect(Collectors.groupingBy(Question::name));
        return byName.entrySet().stream()
                .filter(asked -> asked.getValue().stream().allMatch(OpenQuestions::isOpen))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(Question question) {
        return question instanceof Question.Text && question.asked().origin().sensitivity() == Sensitivity.PUBLIC;
    }
}
