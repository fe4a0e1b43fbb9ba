package org.cabildo.surveys.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.expression.Vocabulary;

/**
 * What the readers of one definition's parts share.
 *
 * @param lists the choice lists by name; those that {@code other: true} makes are added while reading
 * @param vocabulary what expressions know about the questions; nothing in the first of the two passes, which finds out
 */
record Shared(
        Problems problems,
        Languages languages,
        Names names,
        Notes concordance,
        Map<String, ChoiceList> lists,
        References references,
        Vocabulary vocabulary) {

    /** For a reading of which only the result counts. */
    Shared trial() {
        Problems untold = new Problems();
        return new Shared(
                untold,
                new Languages(languages.all(), languages.translations(), untold),
                new Names(untold),
                new Notes(untold),
                new LinkedHashMap<>(lists),
                new References(),
                Vocabulary.UNKNOWN);
    }

    Shared knowing(Vocabulary known) {
        return new Shared(problems, languages, names, concordance, lists, references, known);
    }
}
