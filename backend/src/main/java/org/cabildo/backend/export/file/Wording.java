package org.cabildo.backend.export.file;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Spoken;
import org.jspecify.annotations.Nullable;

/** How columns and choices are called: by their names, which never change, or by their labels in a language. */
public final class Wording {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final @Nullable Locale language;
    private final Locale codebook;
    private final ResourceBundle words;

    /**
     * @param language of labels; null for names
     * @param usual in which codebooks are where there are names
     */
    public Wording(@Nullable Locale language, Locale usual) {
        this.language = language;
        this.codebook = language == null ? usual : language;
        this.words = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".columns",
                Spoken.to(codebook),
                Wording.class.getClassLoader(),
                NO_FALLBACK);
    }

    public boolean isLabelled() {
        return language != null;
    }

    /** For codebooks, whatever the columns are called. */
    public String label(LocalizedText text) {
        return text.in(codebook);
    }

    /** As {@link #label}, of a column that is in every questionnaire, or a part of one that is made of a question. */
    public String word(String name) {
        return words.getString(name);
    }

    /** @param label as {@link #label} has it */
    public String header(String name, String label) {
        return isLabelled() ? label : name;
    }

    /** What stands in the column of who chose this. */
    String choice(String stored, List<Choice> choices) {
        return isLabelled() ? called(stored, choices) : stored;
    }

    /** As {@link #choice}, of several separated by spaces: so they stay where they are names, as ODK has it. */
    String choices(String stored, List<Choice> choices) {
        return isLabelled()
                ? Stream.of(stored.split(" ")).map(one -> called(one, choices)).collect(Collectors.joining("; "))
                : stored;
    }

    /** By its label, in the language of codebooks. */
    String called(String stored, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.name().equals(stored))
                .findFirst()
                .map(choice -> label(choice.label()))
                .orElse(stored);
    }
}
