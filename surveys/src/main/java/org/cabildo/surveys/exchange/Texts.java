package org.cabildo.surveys.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Every text of the form in every language, by an id that says what it belongs to: {@code name:label}. A text can have
 * other forms beside the words: a picture beside a label, guidance beside a hint.
 */
final class Texts {

    private static final Pattern MENTION = Pattern.compile("\\$\\{([^}]*)\\}");

    private final Definition definition;
    private final Paths paths;
    private static final String WORDS = "";

    private final Map<String, Map<String, LocalizedText>> texts = new LinkedHashMap<>();

    Texts(Definition definition, Paths paths) {
        this.definition = definition;
        this.paths = paths;
        definition.choiceLists().forEach(this::add);
        for (String name : Profile.NAMES) {
            put(name, "label", definition.title());
        }
        definition.segments().forEach(segment -> put(segment.name(), "label", segment.label()));
        definition.topics().forEach(topic -> put(topic.name(), "label", topic.label()));
        definition.contents().repeats().forEach(this::add);
        definition.places().keySet().forEach(question -> add(question.asked()));
    }

    private void add(ChoiceList list) {
        list.choices().forEach(choice -> addForm(choiceId(list, choice.name()), WORDS, choice.label()));
    }

    private void add(Repeat repeat) {
        put(repeat.name(), "label", repeat.label());
    }

    private void add(Asked asked) {
        Rules rules = asked.rules();
        put(asked.name(), "label", asked.label());
        put(asked.name(), "hint", asked.hint());
        addForm(asked.name() + ":hint", "guidance", asked.look().guidanceHint());
        asked.look().media().forEach((medium, file) -> addForm(asked.name() + ":label", medium, at(medium, file)));
        put(asked.name(), "required", rules.requiredMessage());
        put(asked.name(), "constraint", rules.constraintMessage());
    }

    private void put(String name, String what, @Nullable LocalizedText text) {
        addForm(name + ":" + what, WORDS, text);
    }

    private void addForm(String id, String form, @Nullable LocalizedText text) {
        if (text != null) {
            texts.computeIfAbsent(id, key -> new LinkedHashMap<>()).put(form, text);
        }
    }

    /** Where ODK's tools look for a file. */
    private static LocalizedText at(String medium, LocalizedText file) {
        String folder = switch (medium) {
            case "audio" -> "jr://audio/";
            case "video" -> "jr://video/";
            default -> "jr://images/";
        };
        Map<Locale, String> addresses = new LinkedHashMap<>();
        file.byLanguage().forEach((language, name) -> addresses.put(language, folder + name));
        return new LocalizedText(addresses);
    }

    static String choiceId(ChoiceList list, String choice) {
        return list.name() + "-" + choice;
    }

    /** How an element refers to a text. */
    static String reference(String name, String what) {
        return "jr:itext('" + name + ":" + what + "')";
    }

    void write(Xml xml) throws XMLStreamException {
        xml.open("itext");
        for (Locale language : definition.languages()) {
            xml.open("translation").with("lang", language.toLanguageTag());
            if (language.equals(definition.defaultLanguage())) {
                xml.with("default", "true()");
            }
            for (Map.Entry<String, Map<String, LocalizedText>> text : texts.entrySet()) {
                xml.open("text").with("id", text.getKey());
                for (Map.Entry<String, LocalizedText> form : text.getValue().entrySet()) {
                    write(form.getKey(), form.getValue().in(language), xml);
                }
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }

    private void write(String form, String words, Xml xml) throws XMLStreamException {
        xml.open("value");
        if (!form.equals(WORDS)) {
            xml.with("form", form);
        }
        Matcher mention = MENTION.matcher(words);
        int written = 0;
        while (mention.find()) {
            xml.text(words.substring(written, mention.start()));
            xml.open("output").with("value", paths.of(mention.group(1))).close();
            written = mention.end();
        }
        xml.text(words.substring(written)).close();
    }
}
