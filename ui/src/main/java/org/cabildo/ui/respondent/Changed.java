package org.cabildo.ui.respondent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.backend.submission.Amendment;
import org.cabildo.backend.submission.AnswerChange;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.ProfileChange;
import org.cabildo.backend.submission.UseChange;
import org.cabildo.backend.submission.Writing;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.Shown;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** What an amendment changed at one place, in words; nothing where there was, or is, no answer. */
record Changed(Words what, Told before, Told after) {

    /** @param language as in {@link AnswerText} */
    record Told(Words words, Optional<String> language) {

        private static final Told NOTHING = of(language -> "");

        static Told of(Words words) {
            return new Told(words, Optional.empty());
        }
    }

    /**
     * @param versions of the questionnaire, for a question may not be asked any more
     * @param chosen BCP 47 tag of the language in which they said that they write
     */
    static List<Changed> of(Amendment amendment, List<VersionView> versions, String chosen) {
        List<Definition> definitions = versions.stream()
                .map(VersionView::definition)
                .sorted(Comparator.comparing(definition -> definition.version() != amendment.definitionVersion()))
                .toList();
        List<Changed> changed = new ArrayList<>();
        amendment.profile().forEach(change -> changed.add(of(change, definitions.get(0))));
        amendment.uses().forEach(change -> changed.add(of(change, definitions.get(0))));
        amendment.answers().stream()
                .flatMap(change -> of(change, definitions, chosen).stream())
                .forEach(changed::add);
        return changed;
    }

    private static Changed of(ProfileChange change, Definition definition) {
        return switch (change.field()) {
            case LANGUAGE ->
                of(
                        "respondent.copy.language",
                        ProfileWords.language(change.before()),
                        ProfileWords.language(change.after()));
            case USE -> of("respondent.use.heading", use(change.before()), use(change.after()));
            case STAKEHOLDER_GROUP -> of("respondent.copy.group", definition, Profile.STAKEHOLDER_GROUP, change);
            case COUNTRY -> of("respondent.copy.country", definition, Profile.COUNTRY, change);
            case ORGANISATION ->
                of("respondent.copy.organisation", language -> change.before(), language -> change.after());
        };
    }

    private static Changed of(String key, Definition definition, String name, ProfileChange change) {
        return of(
                key,
                ProfileWords.named(definition, name, change.before()),
                ProfileWords.named(definition, name, change.after()));
    }

    private static Changed of(UseChange change, Definition definition) {
        Words what = Spot.words(change.address(), definition);
        return new Changed(
                language -> Messages.in(language, "respondent.single.of", what.in(language)),
                Told.of(single(change.before())),
                Told.of(single(change.after())));
    }

    private static Words single(Optional<ConsentUse> use) {
        return use.map(said -> UseMarks.words(said, false)).orElse(Messages.words("respondent.single.as.all"));
    }

    private static Changed of(String key, Words before, Words after) {
        return new Changed(Messages.words(key), Told.of(before), Told.of(after));
    }

    private static Words use(String key) {
        return ProfileWords.use(ConsentUse.of(key).orElseThrow());
    }

    /** Nothing of what is handed in unseen. */
    private static Optional<Changed> of(AnswerChange change, List<Definition> definitions, String chosen) {
        return definitions.stream()
                .filter(definition -> definition.question(change.question()).isPresent())
                .findFirst()
                .flatMap(definition -> definition
                        .question(change.question())
                        .filter(Shown::isShown)
                        .map(question -> new Changed(
                                where(definition, question, change.path()),
                                answer(definition, question, change.beforeOrNull(), chosen),
                                answer(definition, question, change.afterOrNull(), chosen))));
    }

    /** "Good practice 2: Title of the good practice". */
    private static Words where(Definition definition, Question question, List<Integer> path) {
        List<Repeat> around =
                definition.contents().place(question.name()).orElseThrow().repeats();
        Words label = Mentions.label(question, name -> Optional.empty());
        return language -> {
            StringBuilder where = new StringBuilder();
            for (int i = 0; i < Math.min(path.size(), around.size()); i++) {
                where.append(around.get(i).entryLabel().in(language))
                        .append(' ')
                        .append(path.get(i) + 1)
                        .append(": ");
            }
            return where.append(label.in(language)).toString();
        };
    }

    private static Told answer(Definition definition, Question question, @Nullable String value, String chosen) {
        if (value == null) {
            return Told.NOTHING;
        }
        Words words = AnswerWords.of(question, value);
        return question instanceof Question.Text
                ? new Told(words, Optional.of(Writing.of(definition, question, chosen, value)))
                : Told.of(words);
    }
}
