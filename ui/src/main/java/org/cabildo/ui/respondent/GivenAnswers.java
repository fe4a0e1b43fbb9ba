package org.cabildo.ui.respondent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cabildo.backend.submission.AnswerAddress;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.GivenAnswer;
import org.cabildo.backend.submission.Profile;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.shell.Words;

/** What was handed in, as it is stored: nothing of it is worked out anew. */
final class GivenAnswers implements Written.Answers {

    private record Where(String question, List<Integer> path) {}

    private final Definition definition;
    private final Profile profile;
    private final Function<String, ConsentUse> uses;
    private final Map<Where, GivenAnswer> values;
    private final List<Integer> path;
    private final String address;

    /**
     * @param definition the version that was answered
     * @param uses how an answer, or an entry, may be used, by its address; all of it by the address {@link
     *     AnswerAddress#OUTSIDE}
     */
    GivenAnswers(Definition definition, Profile profile, List<GivenAnswer> answers, Function<String, ConsentUse> uses) {
        this(definition, profile, uses, new HashMap<>(), List.of(), AnswerAddress.OUTSIDE);
        answers.forEach(answer -> values.put(new Where(answer.question(), answer.path()), answer));
    }

    private GivenAnswers(
            Definition definition,
            Profile profile,
            Function<String, ConsentUse> uses,
            Map<Where, GivenAnswer> values,
            List<Integer> path,
            String address) {
        this.definition = definition;
        this.profile = profile;
        this.uses = uses;
        this.values = values;
        this.path = path;
        this.address = address;
    }

    @Override
    public Optional<Written.Line> line(Question question) {
        return Optional.ofNullable(values.get(new Where(question.name(), path)))
                .map(given -> new Written.Line(
                        Mentions.label(question, this::mentioned),
                        AnswerWords.of(question, given.value()),
                        question instanceof Question.Text ? Optional.of(given.language()) : Optional.empty(),
                        use(AnswerAddress.answer(address, question.name()), uses.apply(address))));
    }

    @Override
    public Optional<Words> use() {
        return use(address, uses.apply(AnswerAddress.OUTSIDE));
    }

    /** Nothing where it is used as what is around it. */
    private Optional<Words> use(String of, ConsentUse around) {
        return Optional.of(uses.apply(of)).filter(use -> use != around).map(use -> UseMarks.words(use, false));
    }

    @Override
    public List<Written.Answers> entries(Repeat repeat) {
        int all = values.keySet().stream()
                .filter(where -> where.path().size() > path.size()
                        && where.path().subList(0, path.size()).equals(path)
                        && stands(where.question(), repeat))
                .mapToInt(where -> where.path().get(path.size()) + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, all)
                .<Written.Answers>mapToObj(number -> entry(repeat, number))
                .toList();
    }

    private GivenAnswers entry(Repeat repeat, int number) {
        List<Integer> inside = new ArrayList<>(path);
        inside.add(number);
        return new GivenAnswers(
                definition,
                profile,
                uses,
                values,
                List.copyOf(inside),
                AnswerAddress.entry(address, repeat.name(), number));
    }

    private boolean stands(String question, Repeat repeat) {
        return definition
                .contents()
                .place(question)
                .map(place -> place.repeats().indexOf(repeat) == path.size())
                .orElse(false);
    }

    /** The answer that can be seen from here: in the same entry, or around it. */
    private Optional<Words> mentioned(String name) {
        if (org.cabildo.surveys.definition.Profile.NAMES.contains(name)) {
            return choice(name);
        }
        return definition.contents().place(name).flatMap(place -> {
            int depth = place.repeats().size();
            return depth > path.size()
                    ? Optional.empty()
                    : Optional.ofNullable(values.get(new Where(name, path.subList(0, depth))))
                            .flatMap(given ->
                                    definition.question(name).map(asked -> AnswerWords.of(asked, given.value())));
        });
    }

    private Optional<Words> choice(String name) {
        String chosen = name.equals(org.cabildo.surveys.definition.Profile.COUNTRY)
                ? profile.country()
                : profile.stakeholderGroup();
        return ProfileWords.choice(definition, name, chosen);
    }
}
