package org.cabildo.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;

/**
 * Who speaks is asked like everything else: as a small questionnaire, which every consultation has. A question's name
 * is the field's pointer in a submission, without the slash before it.
 */
public final class ProfileQuestions {

    public static final String LANGUAGE = "language";
    public static final String STAKEHOLDER_GROUP = "stakeholderGroup";
    public static final String COUNTRY = "country";
    public static final String ORGANISATION = "organisation/name";

    private static final int LONGEST_NAME = 300;

    private static final Set<String> SETTLED = Set.of(STAKEHOLDER_GROUP, COUNTRY, ORGANISATION);

    private ProfileQuestions() {}

    /** Whether an invitation answers it. */
    public static boolean isSettled(Question question) {
        return SETTLED.contains(question.name());
    }

    /** @param isAnonymous whether no name is asked for */
    public static List<Question> of(Definition definition, boolean isAnonymous) {
        return of(definition).stream()
                .filter(question -> !isAnonymous || !question.name().equals(ORGANISATION))
                .toList();
    }

    public static List<Question> of(Definition definition) {
        return List.of(
                new Question.SelectOne(
                        asked(STAKEHOLDER_GROUP, "respondent.profile.group"),
                        list(definition, Definition.STAKEHOLDER_GROUPS)),
                new Question.Text(asked(ORGANISATION, "respondent.profile.organisation"), false, LONGEST_NAME),
                new Question.SelectOne(
                        asked(COUNTRY, "respondent.profile.country"), list(definition, Definition.COUNTRIES)),
                new Question.SelectOne(asked(LANGUAGE, "respondent.profile.language"), languages(definition)));
    }

    public static Optional<Question> at(String pointer, Definition definition) {
        return of(definition).stream()
                .filter(question -> pointer.equals("/" + question.name()))
                .findFirst();
    }

    private static Asked asked(String name, String key) {
        return new Asked(name, text(key + ".label"), text(key + ".hint"), false, null);
    }

    private static ChoiceList list(Definition definition, String name) {
        return definition.choiceList(name).orElseThrow();
    }

    /** Each language named in itself: whoever writes in it reads it. */
    private static ChoiceList languages(Definition definition) {
        return new ChoiceList(
                LANGUAGE,
                definition.answerLanguages().stream()
                        .map(language -> new Choice(
                                language.toLanguageTag(),
                                new LocalizedText(Map.of(language, LanguageNames.inItself(language)))))
                        .toList());
    }

    private static LocalizedText text(String key) {
        Map<Locale, String> byLanguage = new LinkedHashMap<>();
        Stream.concat(
                        Messages.LANGUAGES.stream(),
                        Whereabouts.find().stream().flatMap(here -> here.languages().stream()))
                .filter(language -> Messages.languageFor(language, key).equals(language))
                .forEach(language -> byLanguage.put(language, Messages.in(language, key)));
        return new LocalizedText(byLanguage);
    }
}
