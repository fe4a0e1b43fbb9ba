package org.cabildo.ui.respondent;

import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.Sheet;

/** What a draft would hand in now. */
record DraftedAnswers(Sheet sheet) implements Written.Answers {

    @Override
    public Optional<Written.Line> line(Question question) {
        String answer = sheet.standing(question).value();
        return answer.isBlank()
                ? Optional.empty()
                : Optional.of(new Written.Line(Mentions.label(question, sheet), AnswerWords.of(question, answer)));
    }

    @Override
    public List<Written.Answers> entries(Repeat repeat) {
        return sheet.entries(repeat).all().stream()
                .<Written.Answers>map(DraftedAnswers::new)
                .toList();
    }
}
