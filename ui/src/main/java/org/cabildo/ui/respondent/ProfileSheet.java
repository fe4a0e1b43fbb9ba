package org.cabildo.ui.respondent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cabildo.backend.submission.Profile;
import org.cabildo.ui.form.Sheet;
import org.jspecify.annotations.Nullable;

/** The profile of a draft as answers to {@link ProfileQuestions}. */
final class ProfileSheet implements Sheet {

    private final Map<String, @Nullable String> answers = new HashMap<>();
    private final Consumer<UnaryOperator<Profile>> keep;

    ProfileSheet(Profile profile, Consumer<UnaryOperator<Profile>> keep) {
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
    public void write(String question, String value) {
        String answer = value.isBlank() ? null : value;
        answers.put(question, answer);
        keep.accept(saved -> with(saved, question, answer));
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
