package org.cabildo.surveys.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Segment;
import org.jspecify.annotations.Nullable;

/** Holds a {@link Selection} against the definition. */
final class Selected {

    private Selected() {}

    /**
     * The segments that are printed, in the order of the definition.
     *
     * @throws PrintRefused if the definition has not what is selected
     */
    static List<Segment> segments(Definition definition, Selection selection) {
        if (!definition.languages().contains(selection.language())) {
            List<String> languages =
                    definition.languages().stream().map(Locale::toLanguageTag).toList();
            throw refused("is not written in", selection.language().toLanguageTag(), languages);
        }
        known(definition, "group", Profile.STAKEHOLDER_GROUP, selection.group());
        known(definition, "country", Profile.COUNTRY, selection.country());
        List<String> names = definition.segments().stream().map(Segment::name).toList();
        for (String name : selection.segments()) {
            if (!names.contains(name)) {
                throw refused("has no segment", name, names);
            }
        }
        return definition.segments().stream()
                .filter(segment ->
                        selection.segments().isEmpty() || selection.segments().contains(segment.name()))
                .toList();
    }

    private static void known(Definition definition, String what, String profile, @Nullable String value) {
        if (value != null && choice(definition, profile, value).isEmpty()) {
            List<String> names = definition.choiceList(Profile.list(profile)).stream()
                    .flatMap(list -> list.choices().stream())
                    .map(Choice::name)
                    .toList();
            throw refused("has no " + what, value, names);
        }
    }

    /** The group or country of this name. */
    static Optional<Choice> choice(Definition definition, String profile, String name) {
        return definition.choiceList(Profile.list(profile)).flatMap(list -> list.choice(name));
    }

    private static PrintRefused refused(String what, String given, List<String> known) {
        return new PrintRefused(
                "the questionnaire " + what + " '" + given + "'; choose one of " + String.join(", ", known));
    }
}
