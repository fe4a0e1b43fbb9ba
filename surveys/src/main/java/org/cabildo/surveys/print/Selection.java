package org.cabildo.surveys.print;

import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Definition;
import org.jspecify.annotations.Nullable;

/**
 * What of a definition is printed, and for whom.
 *
 * @param language one of the definition's languages
 * @param group one of {@link Definition#STAKEHOLDER_GROUPS}, whose questions alone are printed; null for those of all
 *     groups, each with a note for whom it is
 * @param country one of {@link Definition#COUNTRIES}, in the same way; or null
 * @param segments the names of those printed, in any order; empty for all
 * @param code by which these sheets are known when the answers are entered, on every page; null for none
 */
public record Selection(
        Locale language,
        @Nullable String group,
        @Nullable String country,
        List<String> segments,
        @Nullable String code) {

    public Selection {
        segments = List.copyOf(segments);
    }

    /** All of it in this language, for everyone. */
    public static Selection in(Locale language) {
        return new Selection(language, null, null, List.of(), null);
    }
}
