package org.cabildo.backend.submission;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;

/**
 * In which language an answer is written: people who said that they answer in Spanish write in Portuguese where they know
 * the matter in Portuguese. Some megabytes of memory, a millisecond for an answer.
 */
public final class Writing {

    /** Beside those that consultations ask in, their neighbours, so that what is none of them is not taken for one. */
    private static final List<String> KNOWN =
            List.of("en", "es", "pt", "fr", "ht", "it", "de", "nl", "ca", "gl", "eu", "ro", "ar");

    /** In letters; of less one cannot say. */
    private static final int ENOUGH = 40;

    /** A language that the detector has no profile of gets less in most texts. */
    private static final double SURE = 0.999;

    private static final LanguageDetector DETECTOR = detector();

    private Writing() {}

    private static LanguageDetector detector() {
        try {
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader()
                            .readBuiltIn(
                                    KNOWN.stream().map(LdLocale::fromString).toList()))
                    .build();
        } catch (IOException missing) {
            throw new UncheckedIOException("the profiles of languages come with their library", missing);
        }
    }

    /**
     * The language of an answer: the one in which it is written, if that is plain to see and the consultation takes answers
     * in it; else the one that was chosen.
     *
     * @param chosen BCP 47 tag
     * @param text the answer as it is stored
     * @return BCP 47 tag, one of the definition's languages for answers
     */
    public static String of(Definition definition, Question question, String chosen, String text) {
        boolean isText = question instanceof Question.Text written && written.multiline();
        if (!isText || text.codePoints().filter(Character::isLetter).count() < ENOUGH) {
            return chosen;
        }
        Optional<String> seen = DETECTOR.getProbabilities(text).stream()
                .filter(language -> language.getProbability() >= SURE)
                .map(DetectedLanguage::getLocale)
                .map(LdLocale::getLanguage)
                .findFirst();
        return seen.filter(language ->
                        !language.equals(Locale.forLanguageTag(chosen).getLanguage()))
                .flatMap(language -> taken(definition, language))
                .orElse(chosen);
    }

    private static Optional<String> taken(Definition definition, String language) {
        Stream<Locale> taken = definition.answerLanguages().stream();
        return taken.filter(one -> one.getLanguage().equals(language))
                .map(Locale::toLanguageTag)
                .findFirst();
    }
}
