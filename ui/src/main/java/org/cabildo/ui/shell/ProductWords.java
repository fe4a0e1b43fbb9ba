package org.cabildo.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.backend.tenancy.settings.Wordings;

/** The product's own words, in the place of which a tenant may put its own. */
@ApplicationScoped
public class ProductWords implements Wordings {

    /** Of the pages for those who answer and those who read: all others can be changed over the API. */
    private static final List<String> ROOMS = List.of("shell", "form", "respondent", "light", "results");

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-zA-Z0-9_-]+)+");

    /** The keys that are offered for a change. */
    public static List<String> keys() {
        return ROOMS.stream().flatMap(room -> Messages.keys(room).stream()).toList();
    }

    @Override
    public Optional<String> pattern(String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Messages.pattern(key, Messages.LANGUAGES.get(0)));
        } catch (MissingResourceException unknown) {
            // That there is none is the answer.
            return Optional.empty();
        }
    }
}
