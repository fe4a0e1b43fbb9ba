package org.cabildo.surveys.print;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.cabildo.surveys.definition.Spoken;

/** Our own words on the paper, from {@code paper*.properties} beside this class, in the language {@link Spoken} to the reader. */
final class Words {

    private static final Control THAT_LANGUAGE_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    Words(Locale language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle("org.cabildo.surveys.print.paper", Spoken.to(language), THAT_LANGUAGE_ALONE);
    }

    Locale language() {
        return language;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Spoken.to(language)).format(arguments);
    }

    /** The texts as they are, by their key. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    /** "1, 2 and 3". */
    String and(Collection<String> items) {
        return joined("list.and", List.copyOf(items));
    }

    /** "1, 2 or 3". */
    String or(Collection<String> items) {
        return joined("list.or", List.copyOf(items));
    }

    String quoted(String text) {
        return say("quoted", text);
    }

    private String joined(String key, List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : say(key, String.join(", ", items.subList(0, last)), items.get(last));
    }
}
