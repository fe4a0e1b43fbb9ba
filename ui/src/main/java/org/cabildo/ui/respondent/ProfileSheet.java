package org.cabildo.ui.respondent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cabildo.backend.submission.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.Entries;
import org.cabildo.ui.form.FilePlace;
import org.cabildo.ui.form.LiveForm;
import org.cabildo.ui.form.ProfileQuestions;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.form.Standing;
import org.jspecify.annotations.Nullable;

/** The profile of a draft as answers to {@link ProfileQuestions}. */
final class ProfileSheet implements Sheet {

    private final Map<String, @Nullable String> answers = new HashMap<>();
    private final LiveForm form;
    private final boolean isTheirs;
    private final Consumer<UnaryOperator<Profile>> keep;

    /**
     * @param form which is told who answers
     * @param isTheirs whether it is for the reader to say
     */
    ProfileSheet(Profile profile, LiveForm form, boolean isTheirs, Consumer<UnaryOperator<Profile>> keep) {
        this.form = form;
        this.isTheirs = isTheirs;
        this.keep = keep;
        answers.put(ProfileQuestions.LANGUAGE, profile.language());
        answers.put(ProfileQuestions.STAKEHOLDER_GROUP, profile.stakeholderGroup());
        answers.put(ProfileQuestions.COUNTRY, profile.country());
        answers.put(ProfileQuestions.ORGANISATION, profile.organisationName());
    }

    @Override
    public String of(String question) {
        String answer = answers.get(question);
        return answer == null ? "" : answer;
    }

    @Override
    public Standing standing(Question question) {
        return Standing.always(question, of(question.name()));
    }

    /** @throws IllegalArgumentException always: a profile has no files */
    @Override
    public FilePlace file(Question.File question) {
        throw new IllegalArgumentException("a profile has no file " + question.name());
    }

    /** @throws IllegalArgumentException always: a profile has no entries */
    @Override
    public Entries entries(Repeat repeat) {
        throw new IllegalArgumentException("a profile has no entries of " + repeat.name());
    }

    @Override
    public boolean mayWrite(Question question) {
        return isTheirs;
    }

    @Override
    public Kept write(Question asked, String value) {
        String question = asked.name();
        String answer = value.isBlank() ? null : value;
        answers.put(question, answer);
        form.answeredBy(asAsked(of(ProfileQuestions.STAKEHOLDER_GROUP), of(ProfileQuestions.COUNTRY)));
        keep.accept(saved -> with(saved, question, answer));
        return new Kept(value, false);
    }

    @Override
    public void shows(String question, String value) {
        answers.put(question, value);
    }

    @Override
    public boolean isRevised(String question) {
        return false;
    }

    @Override
    public List<Earlier> earlier(String question) {
        return List.of();
    }

    /** As conditions ask about it. */
    static org.cabildo.surveys.definition.Profile asAsked(@Nullable String group, @Nullable String country) {
        return new org.cabildo.surveys.definition.Profile(group == null ? "" : group, country == null ? "" : country);
    }

    /** Only what was written here changes: the rest is as a colleague may have left it since this page was opened. */
    private static Profile with(Profile saved, String question, @Nullable String answer) {
        return new Profile(
                question.equals(ProfileQuestions.LANGUAGE) && answer != null ? answer : saved.language(),
                question.equals(ProfileQuestions.STAKEHOLDER_GROUP) ? answer : saved.stakeholderGroup(),
                question.equals(ProfileQuestions.COUNTRY) ? answer : saved.country(),
                question.equals(ProfileQuestions.ORGANISATION) ? answer : saved.organisationName());
    }
}
