package org.cabildo.ui.respondent;

import java.util.List;
import java.util.Optional;
import org.cabildo.backend.submission.UseWish;
import org.cabildo.backend.submission.Writing;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.shell.Words;

/**
 * What a draft would hand in now.
 *
 * @param sheet the draft itself, or an entry in it
 */
record DraftedAnswers(OpenDraft draft, Sheet sheet) implements Written.Answers {

    DraftedAnswers(OpenDraft draft) {
        this(draft, draft);
    }

    @Override
    public Optional<Written.Line> line(Question question) {
        String answer = sheet.standing(question).value();
        return answer.isBlank()
                ? Optional.empty()
                : Optional.of(new Written.Line(
                        Mentions.label(question, sheet),
                        AnswerWords.of(question, answer),
                        language(draft, question, sheet),
                        use(question.name())));
    }

    @Override
    public Optional<Words> use() {
        return use(UseWish.ENTRY);
    }

    private Optional<Words> use(String question) {
        return SheetUses.of(sheet).of(question).map(use -> UseMarks.words(use, draft.isAnonymous()));
    }

    @Override
    public List<Written.Answers> entries(Repeat repeat) {
        return sheet.entries(repeat).all().stream()
                .<Written.Answers>map(entry -> new DraftedAnswers(draft, entry))
                .toList();
    }

    /** In which language an answer is written; empty of what is not typed. */
    static Optional<String> language(OpenDraft draft, Question question, Sheet sheet) {
        return question instanceof Question.Text
                ? Optional.of(Writing.of(
                        draft.form().definition(),
                        question,
                        draft.whoSpeaks().language(),
                        sheet.standing(question).value()))
                : Optional.empty();
    }
}
