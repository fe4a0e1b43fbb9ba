package org.cabildo.ui.respondent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cabildo.backend.submission.Profile;
import org.cabildo.ui.form.Sheet;
import org.jspecify.annotations.Nullable;

/** The profile of a draft as answers to {@link ProfileQuestions}. */
final class ProfileSheet implements Sheet {

    private final Map<String, @Nullable String> answers = new HashMap<>();
    private final Consumer<Profile> keep;

    ProfileSheet(Profile profile, Consumer<Profile> keep) {
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
        answers.put(question, value.isBlank() ? null : value);
        keep.accept(new Profile(
                of(ProfileQuestions.LANGUAGE),
                answers.get(ProfileQuestions.STAKEHOLDER_GROUP),
                answers.get(ProfileQuestions.COUNTRY),
                answers.get(ProfileQuestions.ORGANISATION)));
    }
}
