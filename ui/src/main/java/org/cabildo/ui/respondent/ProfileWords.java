package org.cabildo.ui.respondent;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** Who speaks, and how it may be used, in words. */
final class ProfileWords {

    private ProfileWords() {}

    /** @param name {@link Profile#COUNTRY} or {@link Profile#STAKEHOLDER_GROUP} */
    static Optional<Words> choice(Definition definition, String name, @Nullable String chosen) {
        return Optional.ofNullable(chosen)
                .flatMap(choice -> definition.choiceList(Profile.list(name)).flatMap(list -> list.choice(choice)))
                .map(Choice::label)
                .map(Words::of);
    }

    /** What was chosen, by its name where the definition does not know it any more. */
    static Words named(Definition definition, String name, String chosen) {
        return choice(definition, name, chosen).orElse(language -> chosen);
    }

    /** @param tag BCP 47 */
    static Words language(String tag) {
        return language -> Locale.forLanguageTag(tag).getDisplayLanguage(language);
    }

    static Words use(ConsentUse use) {
        return Messages.words("respondent.use." + use.key() + ".title");
    }

    static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
