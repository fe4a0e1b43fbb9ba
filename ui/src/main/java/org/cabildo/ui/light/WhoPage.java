package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cabildo.backend.submission.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Given;
import org.cabildo.ui.form.ProfileQuestions;
import org.cabildo.ui.form.Standing;
import org.jspecify.annotations.Nullable;

/** Who speaks, and the code with which this draft is found again. */
@ApplicationScoped
class WhoPage extends DraftedPage {

    @Override
    public String name() {
        return Way.WHO;
    }

    /** The profile as answers. */
    private record Answered(Map<String, String> answers) implements Given {

        static Answered of(Profile profile) {
            Map<String, String> answers = new HashMap<>();
            put(answers, ProfileQuestions.LANGUAGE, profile.language());
            put(answers, ProfileQuestions.STAKEHOLDER_GROUP, profile.stakeholderGroup());
            put(answers, ProfileQuestions.COUNTRY, profile.country());
            put(answers, ProfileQuestions.ORGANISATION, profile.organisationName());
            return new Answered(answers);
        }

        private static void put(Map<String, String> answers, String question, @Nullable String answer) {
            if (answer != null) {
                answers.put(question, answer);
            }
        }

        @Override
        public String of(String question) {
            return answers.getOrDefault(question, "");
        }

        @Override
        public Standing standing(Question question) {
            return Standing.always(question, of(question.name()));
        }

        @Override
        public int entryCount(Repeat repeat) {
            return 0;
        }
    }

    /** Something that was said. */
    record Fact(Told question, Told answer) {}

    /** What was said of who speaks. */
    static List<Fact> facts(WrittenDraft draft, Teller say) {
        return facts(draft, say, question -> true);
    }

    private static List<Fact> facts(WrittenDraft draft, Teller say, Predicate<Question> some) {
        Given given = Answered.of(draft.saved().profile());
        return ProfileQuestions.of(draft.definition(), draft.saved().isAnonymous()).stream()
                .filter(some)
                .filter(question -> !given.of(question.name()).isBlank())
                .map(question -> new Fact(
                        say.text(question.label()), say.words(AnswerWords.of(question, given.of(question.name())))))
                .toList();
    }

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        Given given = Answered.of(draft.saved().profile());
        Teller say = new Teller(visit.language());
        boolean isInvited = draft.saved().invitation().isPresent();
        FieldViews views = new FieldViews(visit.language(), List.of(), problems(visit, given, say), Set.of());
        Map<String, Object> model = model(visit, draft, Way.WHO);
        model.put("fields", views.of(questions(draft), given, draft.maySayWhoSpeaks()));
        model.put("settled", isInvited ? facts(draft, say, ProfileQuestions::isSettled) : List.of());
        model.put("isInvited", isInvited);
        pages.show(visit, 200, "who", model);
    }

    /** Asked for by the page on which everything is handed in: what is still missing. */
    private static Map<String, String> problems(Visit visit, Given given, Teller say) {
        return visit.parameterIsThere(TopicPage.CHECK)
                ? ProfileQuestions.of(visit.consultation().definition()).stream()
                        .map(Question::name)
                        .filter(name -> given.of(name).isBlank())
                        .collect(Collectors.toMap(name -> name, name -> say.of("respondent.refusal.missing")))
                : Map.of();
    }

    private static List<Question> questions(WrittenDraft draft) {
        boolean isInvited = draft.saved().invitation().isPresent();
        return ProfileQuestions.of(draft.definition(), draft.saved().isAnonymous()).stream()
                .filter(question -> !isInvited || !ProfileQuestions.isSettled(question))
                .toList();
    }

    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) {
        Map<String, String> changes = new HashMap<>();
        for (Question question : questions(draft)) {
            String name = question.name();
            if (posted.has(Answers.BASE + name)
                    && !posted.text(name).strip().equals(posted.text(Answers.BASE + name))) {
                changes.put(name, posted.text(name).strip());
            }
        }
        if (!changes.isEmpty()) {
            drafts.saveProfile(visit.key().orElseThrow(), saved -> changed(saved, changes));
        }
        Profile now = changed(draft.saved().profile(), changes);
        WrittenDraft saved = written(visit, draft.saved().speakingFor(now));
        visit.go(Moves.after(posted, Way.WHO, new Way(saved)));
    }

    /** Only what was changed on the page: the rest is as a colleague may have left it since. */
    private static Profile changed(Profile saved, Map<String, String> changes) {
        String language = changes.getOrDefault(ProfileQuestions.LANGUAGE, saved.language());
        return new Profile(
                language.isEmpty() ? saved.language() : language,
                changed(changes, ProfileQuestions.STAKEHOLDER_GROUP, saved.stakeholderGroup()),
                changed(changes, ProfileQuestions.COUNTRY, saved.country()),
                changed(changes, ProfileQuestions.ORGANISATION, saved.organisationName()));
    }

    private static @Nullable String changed(Map<String, String> changes, String question, @Nullable String saved) {
        String now = changes.get(question);
        if (now == null) {
            return saved;
        }
        return now.isEmpty() ? null : now;
    }
}
