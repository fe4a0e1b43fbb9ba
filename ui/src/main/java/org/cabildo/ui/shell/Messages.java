package org.cabildo.ui.shell;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.surveys.definition.Plurals;
import org.cabildo.surveys.definition.Spoken;

/**
 * The product's own words. Each package of the user interface keeps its own, in {@code messages_en.properties} and
 * so on beside its classes; a key starts with the name of the package, so that
 * {@code respondent.start.begin} is found in {@code org.cabildo.ui.respondent} and nothing has to be registered.
 *
 * <p>A tenant may put its own words in their place, on all of its pages or on those of one consultation.
 *
 * <p>Every pattern is a {@link MessageFormat}: an apostrophe is written ’, as it is printed. Words that go with a number
 * are chosen by {@link Plurals}.
 */
public final class Messages {

    /** The languages of the product itself, the one for everybody else first. */
    public static final List<Locale> LANGUAGES = Spoken.LANGUAGES;

    private static final String ROOM = "org.cabildo.ui.";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {}

    /**
     * What is told to this reader.
     *
     * @param arguments {@link Words} among them are said in the language of the sentence
     * @throws MissingResourceException if there is no such key: a fault of the program, and a test finds it
     */
    public static String in(Locale reader, String key, Object... arguments) {
        Optional<String> own = own(key, reader);
        Locale told = own.isPresent() ? reader : Spoken.to(reader);
        Object[] said = Arrays.stream(arguments)
                .map(argument -> argument instanceof Words words ? words.in(told) : argument)
                .toArray();
        String chosen = own.orElseGet(() -> Plurals.chosen(pattern(key, told), told, said));
        return new MessageFormat(chosen, told).format(said);
    }

    public static Words words(String key, Object... arguments) {
        return new Words() {
            @Override
            public String in(Locale reader) {
                return Messages.in(reader, key, arguments);
            }

            @Override
            public Locale languageFor(Locale reader) {
                return Messages.languageFor(reader, key);
            }
        };
    }

    /** In which language a reader is told it: another than theirs where neither we nor the tenant speak that. */
    public static Locale languageFor(Locale reader, String key) {
        return own(key, reader).isPresent() ? reader : Spoken.to(reader);
    }

    /**
     * The product's own words with their places, whatever the tenant says.
     *
     * @throws MissingResourceException if there is no such key
     */
    public static String pattern(String key, Locale language) {
        return bundle(key, language).getString(key);
    }

    /** The keys of one package of the user interface, in order. */
    static List<String> keys(String room) {
        return bundle(room + ".", LANGUAGES.get(0)).keySet().stream().sorted().toList();
    }

    /** In the words of the tenant where the page stands, those for its consultation first; an apostrophe in them is one. */
    static Optional<String> own(String key, Locale language) {
        return Whereabouts.find()
                .flatMap(here -> here.settings()
                        .wording()
                        .text(
                                key,
                                here.findConsultation()
                                        .map(ConsultationView::name)
                                        .orElse(null),
                                language))
                .map(words -> words.replace("'", "''"));
    }

    private static ResourceBundle bundle(String key, Locale language) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("a key starts with its package", ROOM, key);
        }
        return ResourceBundle.getBundle(ROOM + key.substring(0, dot) + ".messages", Spoken.to(language), NO_FALLBACK);
    }
}
