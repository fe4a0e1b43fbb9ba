package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Look;
import org.cabildo.surveys.definition.Origin;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.expression.Expression;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads {@code other: true}, which adds a choice "Other" and, asked once that is chosen, a text question. XLSForm's own
 * {@code or_other} always says so in English, and goes with neither translations nor choice filters.
 */
final class OtherReader {

    private static final String OTHER = "other";
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Shared shared;

    OtherReader(Shared shared) {
        this.shared = shared;
    }

    List<Question> expand(Question question, Kind kind, Fields fields, Here here) {
        Optional<Node> node = fields.optional("other");
        if (kind == Kind.UNREADABLE || node.isEmpty() || !fields.isTrue(node.get())) {
            return List.of(question);
        }
        if (!(question instanceof Question.OfList of) || question instanceof Question.Rank) {
            shared.problems().add(node.get(), "only select_one and select_multiple have an other choice; leave it out");
            return List.of(question);
        }
        // A name that was refused cannot stand in a condition.
        if (!Names.NAME.matcher(question.name()).matches()) {
            return List.of(question);
        }
        ChoiceList choices = withOther(of.choices(), node.get());
        Question expanded = question instanceof Question.SelectOne one
                ? new Question.SelectOne(one.asked(), choices, one.filter())
                : new Question.SelectMultiple(question.asked(), choices, of.filter());
        return List.of(expanded, specify(question.asked(), node.get(), here));
    }

    private ChoiceList withOther(ChoiceList list, Node node) {
        if (list.choice(OTHER).isPresent()) {
            return list;
        }
        return shared.lists().computeIfAbsent(list.name() + "_or_other", name -> {
            shared.names().claim(name, Position.of(node));
            List<Choice> choices = new ArrayList<>(list.choices());
            choices.add(new Choice(OTHER, words("choice", node)));
            return new ChoiceList(name, choices);
        });
    }

    private Question specify(Asked about, Node node, Here here) {
        String name = about.name() + "_" + OTHER;
        shared.names().claim(name, Position.of(node));
        Scope scope = specifyScope(about);
        Asked asked = new Asked(
                name,
                words("specify", node),
                null,
                false,
                Expression.allOf(here.under(scope).conditions()),
                Rules.NONE,
                Look.PLAIN,
                new Origin(about.origin().sensitivity(), "", "", about.origin().audience()),
                scope);
        shared.references().asked(name, here.repeats(), about.origin().sensitivity());
        return new Question.Text(asked, false, Question.Text.usualLength(false));
    }

    /** That of the question, as far as "Other" is chosen. */
    private static Scope specifyScope(Asked about) {
        List<Expression> conditions = new ArrayList<>();
        about.scope().relevant().ifPresent(conditions::add);
        conditions.add(ExpressionReader.compiled("selected(${" + about.name() + "}, '" + OTHER + "')"));
        return new Scope(about.scope().audience(), Expression.allOf(conditions));
    }

    private LocalizedText words(String key, Node node) {
        Map<Locale, String> words = new LinkedHashMap<>();
        for (Locale language : shared.languages().all()) {
            words.put(language, words(key, language, node));
        }
        Map<Locale, String> translated = new LinkedHashMap<>();
        for (Locale language : shared.languages().translations()) {
            known(key, language).ifPresent(word -> translated.put(language, word));
        }
        return new LocalizedText(words, translated);
    }

    private String words(String key, Locale language, Node node) {
        return known(key, language).orElseGet(() -> {
            shared.problems()
                    .add(
                            node,
                            "we have no word for 'other' in " + language.toLanguageTag()
                                    + "; add a choice and a text question of your own");
            return OTHER;
        });
    }

    private static Optional<String> known(String key, Locale language) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle("org.cabildo.surveys.reading.other", language, NO_OTHER_LANGUAGE)
                            .getString(key));
        } catch (MissingResourceException none) {
            // That we have no word is the answer.
            return Optional.empty();
        }
    }
}
