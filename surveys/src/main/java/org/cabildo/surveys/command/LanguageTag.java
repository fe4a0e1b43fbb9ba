package org.cabildo.surveys.command;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language as it is typed. */
final class LanguageTag implements ITypeConverter<Locale> {

    /** What {@code --lang} says of an XLSForm. */
    static final String OF_A_FORM = "The language of an XLSForm's labels where the form does not say it, such as es.";

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    @Override
    public Locale convert(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        if (!KNOWN.contains(language.getLanguage())) {
            throw new TypeConversionException("'" + tag + "' is no language; write a tag, such as es");
        }
        return language;
    }
}
