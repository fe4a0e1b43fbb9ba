package org.cabildo.ui.light;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Given;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.ScaleWords;
import org.cabildo.ui.form.Shown;
import org.cabildo.ui.form.Standing;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** Draws questions for one reader. The one place of the light channel that knows the kinds of questions. */
final class FieldViews {

    /** More choices than these are found faster in a list that opens. */
    private static final int MOST_RADIOS = 7;

    private static final Map<Class<? extends Question>, String> KEYS = Map.of(
            Question.Url.class, "url",
            Question.Email.class, "email",
            Question.Phone.class, "tel",
            Question.WholeNumber.class, "numeric",
            Question.Year.class, "numeric",
            Question.DecimalNumber.class, "decimal");

    private final Locale language;
    private final List<Locale> translations;
    private final Map<String, String> problems;
    private final Set<String> met;

    /**
     * @param translations languages in which the consultation has texts for which nobody vouches, and lacks some
     * @param problems what is wrong, by question
     * @param met the questions in whose answers somebody else has written at the same time
     */
    FieldViews(Locale language, List<Locale> translations, Map<String, String> problems, Set<String> met) {
        this.language = language;
        this.translations = translations;
        this.problems = problems;
        this.met = met;
    }

    /** Those that are asked here now and seen, in their order. */
    List<FieldView> of(List<Question> questions, Given given, boolean mayWrite) {
        return questions.stream()
                .filter(Shown::isShown)
                .filter(question -> given.standing(question).isAsked())
                .map(question -> of(question, given, mayWrite))
                .toList();
    }

    private FieldView of(Question question, Given given, boolean mayWrite) {
        Standing standing = given.standing(question);
        boolean isFixed = Shown.isFixed(question);
        String value = isFixed ? standing.value() : given.of(question.name());
        String kind = kind(question, standing, isFixed);
        LocalizedText hint = question.asked().hint();
        return new FieldView(
                kind,
                question.name(),
                Told.of(Mentions.label(question, given), language),
                hint == null ? null : Told.of(Words.madeOf(hint, l -> Mentions.filledIn(hint, standing, l)), language),
                shown(question, kind, value),
                value,
                options(question, kind, standing, value),
                KEYS.getOrDefault(question.getClass(), ""),
                question instanceof Question.Date ? "date" : "text",
                standing.isRequired(),
                isFixed || !mayWrite,
                help(question, kind),
                problems.get(question.name()),
                met.contains(question.name()) ? Messages.in(language, metKey(question)) : null,
                missing(question));
    }

    private static String metKey(Question question) {
        return question instanceof Question.Text text && text.multiline() ? "form.met.merged" : "form.met.replaced";
    }

    private String kind(Question question, Standing standing, boolean isFixed) {
        if (question instanceof Question.Note) {
            return "note";
        }
        if (isFixed) {
            return "fixed";
        }
        if (question instanceof Question.Text text && text.multiline()) {
            return "lines";
        }
        if (question instanceof Question.SelectOne) {
            return standing.choices().size() > MOST_RADIOS ? "list" : "radios";
        }
        if (question instanceof Question.SelectMultiple) {
            return "ticks";
        }
        return other(question);
    }

    private static String other(Question question) {
        if (question instanceof Question.Rank) {
            return "rank";
        }
        if (question instanceof Question.Range range && ScaleWords.areFew(range)) {
            return "radios";
        }
        if (question instanceof Question.Acknowledge) {
            return "tick";
        }
        return question instanceof Question.File ? "file" : "line";
    }

    private String shown(Question question, String kind, String value) {
        if (kind.equals("fixed") || (kind.equals("file") && !value.isEmpty())) {
            return value.isEmpty()
                    ? Messages.in(language, "form.calculated.unknown")
                    : AnswerWords.of(question, value).in(language);
        }
        return value;
    }

    private List<FieldView.Option> options(Question question, String kind, Standing standing, String value) {
        return switch (kind) {
            case "radios", "list", "ticks" ->
                question instanceof Question.Range range ? points(range, value) : choices(standing, value);
            case "rank" -> choices(standing, "");
            default -> List.of();
        };
    }

    private List<FieldView.Option> choices(Standing standing, String value) {
        Set<String> chosen =
                Set.copyOf(Arrays.stream(value.split(" ")).distinct().toList());
        return standing.choices().stream()
                .map(choice -> new FieldView.Option(
                        choice.name(), Told.of(choice.label(), language), chosen.contains(choice.name())))
                .toList();
    }

    private List<FieldView.Option> points(Question.Range range, String value) {
        Optional<BigDecimal> chosen = ScaleWords.number(value);
        return ScaleWords.points(range).stream()
                .map(point -> new FieldView.Option(
                        ScaleWords.stored(point),
                        point(range, point),
                        chosen.filter(number -> number.compareTo(point) == 0).isPresent()))
                .toList();
    }

    private Told point(Question.Range range, BigDecimal point) {
        Optional<Choice> named = ScaleWords.label(range, point);
        return named.map(choice -> Told.of(
                        Words.madeOf(
                                choice.label(),
                                reader -> point.toPlainString() + " – "
                                        + choice.label().in(reader)),
                        language))
                .orElseGet(() -> new Told(point.toPlainString(), "", ""));
    }

    private @Nullable String help(Question question, String kind) {
        if (question instanceof Question.Date) {
            return Messages.in(language, "light.date.help");
        }
        if (question instanceof Question.GeoPoint) {
            return Messages.in(language, "light.place.help");
        }
        if (question instanceof Question.Range range && kind.equals("line")) {
            return Messages.in(
                    language,
                    "form.scale.ends",
                    range.start().toPlainString(),
                    range.end().toPlainString(),
                    range.step().toPlainString());
        }
        return kind.equals("rank") ? Messages.in(language, "light.rank.help") : null;
    }

    /** Said at each question only where others of the consultation are there in the reader's language. */
    private @Nullable String missing(Question question) {
        boolean isTranslated =
                translations.stream().anyMatch(other -> other.getLanguage().equals(language.getLanguage()));
        return isTranslated && !question.label().isReadBy(language)
                ? Messages.in(
                        language,
                        "form.text.missing",
                        LanguageNames.inSentence(question.label().languageFor(language)),
                        LanguageNames.inSentence(language))
                : null;
    }

    /**
     * The answer that a page has posted, in stored form.
     *
     * @param given as it was before
     */
    static String stored(Question question, Posted posted, Given given) {
        String name = question.name();
        if (question instanceof Question.SelectMultiple some) {
            List<String> ticked = posted.all(name);
            return some.choices().choices().stream()
                    .map(Choice::name)
                    .filter(ticked::contains)
                    .collect(Collectors.joining(" "));
        }
        if (question instanceof Question.Rank) {
            int places = given.standing(question).choices().size();
            return IntStream.rangeClosed(1, places)
                    .mapToObj(place -> posted.text(name + "." + place))
                    .filter(choice -> !choice.isBlank())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
        return stored(question, posted.text(name));
    }

    /** What somebody typed, in stored form. */
    static String stored(Question question, String typed) {
        return question instanceof Question.GeoPoint ? typed.strip().replaceAll("[,;\\s]+", " ") : typed;
    }
}
