package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.submission.DraftChange;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.SavedAnswer;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.Given;
import org.cabildo.ui.form.Shown;
import org.cabildo.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Saves what a page with questions posts, and finds what is wrong with it. */
@ApplicationScoped
class Answers {

    /** Before the name of a question: what the page took for its answer, and so that it was on the page at all. */
    static final String BASE = "b.";

    @Inject
    Drafts drafts;

    @Inject
    HandIn handIn;

    /**
     * Saves what was changed on a page, all of it or nothing.
     *
     * @param entry where it stands; null for what is asked once
     * @return by question, what became of those that were changed
     */
    Map<String, SavedAnswer> save(
            DraftKey key, Sheet sheet, @Nullable EntryId entry, List<Question> questions, Posted posted) {
        List<DraftChange> changes = changes(sheet, entry, questions, posted);
        if (changes.isEmpty()) {
            return Map.of();
        }
        List<SavedAnswer> answers = drafts.save(key, changes);
        Map<String, SavedAnswer> saved = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            saved.put(changes.get(i).question(), answers.get(i));
        }
        return saved;
    }

    /** The questions in whose answers somebody else has written meanwhile. */
    static Set<String> met(Map<String, SavedAnswer> saved) {
        return saved.entrySet().stream()
                .filter(answer -> answer.getValue().hasMet())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether a page has posted anything that is not saved yet. */
    boolean hasChanges(Sheet sheet, List<Question> questions, Posted posted) {
        return !changes(sheet, null, questions, posted).isEmpty();
    }

    private static List<DraftChange> changes(
            Sheet sheet, @Nullable EntryId entry, List<Question> questions, Posted posted) {
        List<DraftChange> changes = new ArrayList<>();
        for (Question question : questions) {
            String name = question.name();
            if (isPosted(question, posted)) {
                String base = posted.text(BASE + name);
                String value = FieldViews.stored(question, posted, sheet);
                if (!value.equals(base)) {
                    // What a question starts with is shown, and not kept.
                    String kept = sheet.kept(name).isEmpty() && base.equals(sheet.of(name)) ? "" : base;
                    changes.add(new DraftChange(entry, name, kept, value, isText(question)));
                }
            }
        }
        return changes;
    }

    static boolean isText(Question question) {
        return question instanceof Question.Text text && text.multiline();
    }

    private static boolean isPosted(Question question, Posted posted) {
        return posted.has(BASE + question.name()) && isTyped(question);
    }

    /** Whether it is answered by what stands in fields. */
    static boolean isTyped(Question question) {
        return question.isAnswered() && !Shown.isFixed(question) && !(question instanceof Question.File);
    }

    /** The first question that is asked now, and was not on the page that was posted; null if there is none. */
    static @Nullable String firstNew(List<Question> questions, Given given, Posted posted) {
        return questions.stream()
                .filter(Shown::isShown)
                .filter(question -> question.isAnswered() && !Shown.isFixed(question))
                .filter(question -> !posted.has(BASE + question.name()))
                .filter(question -> given.standing(question).isAsked())
                .map(Question::name)
                .findFirst()
                .orElse(null);
    }

    /**
     * What is wrong in one place, by question, in the order of the questions. Free text cannot be, but for its length and
     * its rules.
     *
     * @param pointer of the place in a submission, such as {@code /answers} or {@code /entries/s1_gp/0}
     * @param isAll whether what is missing counts as well
     */
    Map<String, String> wrong(
            ConsultationView consultation, DraftKey key, Sheet sheet, String pointer, boolean isAll, Teller say) {
        return handIn.wrong(consultation, key, sheet.draft().saved()).stream()
                .filter(problem -> problem.pointer().startsWith(pointer + "/"))
                .filter(problem ->
                        isAll || !sheet.of(question(problem, pointer)).isBlank())
                .collect(Collectors.toMap(
                        problem -> question(problem, pointer),
                        problem -> sentence(problem, say),
                        (first, second) -> first,
                        HashMap::new));
    }

    private static String question(FieldProblem problem, String pointer) {
        return problem.pointer().substring(pointer.length() + 1);
    }

    /** What the reader is told; a field's name in a submission means nothing to people. */
    static String sentence(FieldProblem problem, Teller say) {
        return problem.code().equals("missing")
                ? Messages.in(say.language(), "respondent.refusal.missing")
                : problem.message(say.language());
    }

    /** Whether an answer to one of them can be one that is not taken. */
    static boolean canBeWrong(List<Question> questions, Sheet sheet) {
        return questions.stream().anyMatch(question -> canBeWrong(question, sheet.of(question.name())));
    }

    private static boolean canBeWrong(Question question, String answer) {
        if (answer.isBlank()) {
            return false;
        }
        return !(question instanceof Question.Text text)
                || question.asked().rules().constraint().isPresent()
                || answer.codePointCount(0, answer.length()) > text.maxLength();
    }
}
