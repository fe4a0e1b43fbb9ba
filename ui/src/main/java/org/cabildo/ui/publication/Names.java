package org.cabildo.ui.publication;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.AnswerWords;

/**
 * The names of a questionnaire's things to one reader.
 *
 * @param versions all of them, the latest first: an answer may be one to what is not asked any more
 */
record Names(List<Definition> versions, Locale language) {

    Told country(String code) {
        return choice(Definition.COUNTRIES, code);
    }

    Told group(String name) {
        return choice(Definition.STAKEHOLDER_GROUPS, name);
    }

    private Told choice(String list, String name) {
        return versions.stream()
                .flatMap(version -> version.choiceList(list).stream())
                .flatMap(choices -> choices.choice(name).stream())
                .findFirst()
                .map(Choice::label)
                .map(this::told)
                .orElse(plain(name));
    }

    Told topic(String name) {
        return found(version -> version.topics().stream()
                        .filter(topic -> topic.name().equals(name))
                        .map(Topic::label))
                .orElse(plain(name));
    }

    Told segment(String name) {
        return found(version -> version.segment(name).stream().map(Segment::label))
                .orElse(plain(name));
    }

    Told question(String name) {
        return found(version -> version.question(name).stream().map(Question::label))
                .orElse(plain(name));
    }

    /** What can be answered to a closed question: the label of a choice, a number of a scale and its words. */
    String answer(String question, String value) {
        return versions.stream()
                .flatMap(version -> version.question(question).stream())
                .findFirst()
                .map(asked -> answer(asked, value))
                .orElse(value);
    }

    private String answer(Question asked, String value) {
        if (asked instanceof Question.OfList list) {
            return list.choices()
                    .choice(value)
                    .map(choice -> choice.label().in(language))
                    .orElse(value);
        }
        return AnswerWords.of(asked, value).in(language);
    }

    /** The name of the kind of entry that a question is asked in, such as “Good practice”; empty outside entries. */
    Optional<Told> entry(String question) {
        return found(version -> version.contents().place(question).stream()
                .flatMap(place -> place.repeats().stream().limit(1))
                .map(Repeat::entryLabel));
    }

    /** Where a question stands in the questionnaire; after all others if it is asked no more. */
    int order(String question) {
        List<String> asked =
                versions.get(0).places().keySet().stream().map(Question::name).toList();
        int place = asked.indexOf(question);
        return place < 0 ? asked.size() : place;
    }

    /** In the order of the reader's alphabet. */
    List<String> alphabetical(Stream<String> countries) {
        Collator alphabet = Collator.getInstance(language);
        return countries
                .sorted(Comparator.comparing(code -> country(code).text(), alphabet))
                .toList();
    }

    private Optional<Told> found(Function<Definition, Stream<LocalizedText>> where) {
        return versions.stream().flatMap(where).findFirst().map(this::told);
    }

    private Told told(LocalizedText text) {
        return Told.of(text, language);
    }

    private static Told plain(String name) {
        return new Told(name, "", "");
    }
}
