package org.cabildo.surveys.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A whole questionnaire. Immutable once read; answers name the definition and the version that they answer.
 *
 * @param version 1 or more; a changed questionnaire is a new version
 * @param languages the official ones, in which every text exists, the default first
 * @param translations those in which a text may exist besides, and for which nobody vouches
 * @param answerLanguages those in which a respondent may write, at least the {@code languages}
 * @param intro what the consultation is and how to answer, paragraphs in order
 * @param contents the segments, with topics, repeats and questions
 * @param contentHash SHA-256 of the files it was read from, lower-case hexadecimal
 */
public record Definition(
        String name,
        int version,
        LocalizedText title,
        LocalizedText subtitle,
        LocalizedText organiser,
        List<LocalizedText> intro,
        List<Document> documents,
        List<Locale> languages,
        List<Locale> translations,
        List<Locale> answerLanguages,
        List<ChoiceList> choiceLists,
        Contents contents,
        List<Concordance> concordance,
        String contentHash) {

    /** The choice lists that every consultation has: who speaks, from where, about whom. */
    public static final String STAKEHOLDER_GROUPS = "stakeholder_groups";

    public static final String COUNTRIES = "countries";
    public static final String LENSES = "lenses";

    /**
     * The choice list, if there is one, of what a country can be to people on the move; and the column of the list of
     * countries in which each has the names of those that it is, separated by spaces.
     */
    public static final String SITUATIONS = "situations";

    public Definition {
        intro = List.copyOf(intro);
        documents = List.copyOf(documents);
        languages = List.copyOf(languages);
        translations = List.copyOf(translations);
        answerLanguages = List.copyOf(answerLanguages);
        choiceLists = List.copyOf(choiceLists);
        concordance = List.copyOf(concordance);
    }

    /** One without translations. */
    public Definition(
            String name,
            int version,
            LocalizedText title,
            LocalizedText subtitle,
            LocalizedText organiser,
            List<LocalizedText> intro,
            List<Document> documents,
            List<Locale> languages,
            List<Locale> answerLanguages,
            List<ChoiceList> choiceLists,
            List<Segment> segments,
            List<Concordance> concordance,
            String contentHash) {
        this(
                name,
                version,
                title,
                subtitle,
                organiser,
                intro,
                documents,
                languages,
                List.of(),
                answerLanguages,
                choiceLists,
                new Contents(segments),
                concordance,
                contentHash);
    }

    public Locale defaultLanguage() {
        return languages.get(0);
    }

    /** In which language a reader finds its questions, translations not considered. */
    public Locale officialFor(Locale reader) {
        return NearestLanguage.of(reader, languages).orElse(defaultLanguage());
    }

    public List<Segment> segments() {
        return contents.segments();
    }

    public Optional<Segment> segment(String segmentName) {
        return segments().stream().filter(s -> s.name().equals(segmentName)).findFirst();
    }

    public Optional<ChoiceList> choiceList(String listName) {
        return choiceLists.stream().filter(l -> l.name().equals(listName)).findFirst();
    }

    /** Every topic, in the order of the document. */
    public List<Topic> topics() {
        return contents.topics();
    }

    /** Every question with the place where it stands, in the order of the document. */
    public Map<Question, Place> places() {
        return contents.places();
    }

    public Optional<Question> question(String questionName) {
        return contents.question(questionName);
    }
}
