package org.cabildo.backend.publication;

import java.util.Optional;
import org.cabildo.backend.publication.PublicFigures.Speakers;
import org.jspecify.annotations.Nullable;

/**
 * What is said of who gave a released answer without a name.
 *
 * @param countryOrNull null where that would point at somebody
 * @param groupOrNull likewise
 */
public record Attribution(
        @Nullable String countryOrNull, @Nullable String groupOrNull) {

    static final Attribution NONE = new Attribution(null, null);

    /**
     * As much as enough organisations share, by the figures that were published last: country and group, else the group,
     * else the country, else nothing.
     */
    static Attribution of(String country, String group, Optional<PublicFigures> published) {
        if (published.isEmpty()) {
            return NONE;
        }
        PublicFigures figures = published.get();
        boolean isGroupTold = figures.isGroupTold(group);
        boolean isCountryTold = figures.isCountryTold(country);
        if (isGroupTold && isCountryTold && figures.speakers().contains(new Speakers(country, group))) {
            return new Attribution(country, group);
        }
        if (isGroupTold) {
            return new Attribution(null, group);
        }
        return isCountryTold ? new Attribution(country, null) : NONE;
    }
}
