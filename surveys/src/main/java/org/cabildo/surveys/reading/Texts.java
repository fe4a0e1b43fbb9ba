package org.cabildo.surveys.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Sensitivity;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the texts of one question, which can show earlier answers, {@code ${name}}. */
record Texts(Shared shared, Here here, String name, Sensitivity sensitivity) {

    private static final Pattern MENTION = Pattern.compile("\\$\\{([^}]*)\\}");

    LocalizedText required(Fields fields, String key) {
        return fields.required(key)
                .map(this::shown)
                .orElseGet(() -> shared.languages().same(name));
    }

    @Nullable LocalizedText optional(Fields fields, String key) {
        Node node = fields.optional(key).orElse(null);
        return node == null ? null : shown(node);
    }

    /** An optional text for what is never shown; its name stands in. */
    LocalizedText named(Fields fields, String key) {
        LocalizedText text = optional(fields, key);
        return text != null ? text : shared.languages().same(name);
    }

    /** Words with the names as they are in this use of a template. */
    String mentioning(Node node, String words) {
        Set<String> mentioned = new LinkedHashSet<>();
        String own = prefixed(words, mentioned);
        mentioned.forEach(question -> shared.references().mentioned(node, question, here.repeats(), sensitivity));
        return own;
    }

    private LocalizedText shown(Node node) {
        LocalizedText text = shared.languages().textWithAnswers(node);
        Set<String> mentioned = new LinkedHashSet<>();
        LocalizedText prefixed =
                new LocalizedText(prefixed(text.official(), mentioned), prefixed(text.translations(), mentioned));
        mentioned.forEach(question -> shared.references().mentioned(node, question, here.repeats(), sensitivity));
        return prefixed;
    }

    private Map<Locale, String> prefixed(Map<Locale, String> texts, Set<String> mentioned) {
        Map<Locale, String> prefixed = new LinkedHashMap<>();
        texts.forEach((language, words) -> prefixed.put(language, prefixed(words, mentioned)));
        return prefixed;
    }

    private String prefixed(String words, Set<String> mentioned) {
        String own = here.prefix().expression(words);
        MENTION.matcher(own).results().forEach(mention -> mentioned.add(mention.group(1)));
        return own;
    }
}
