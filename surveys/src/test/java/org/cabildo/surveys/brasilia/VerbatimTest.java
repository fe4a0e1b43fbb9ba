package org.cabildo.surveys.brasilia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The definition says what the official notes say, in each language. */
final class VerbatimTest {

    private final Definition definition = Definitions.bundled("brasilia-2024");

    @ParameterizedTest
    @CsvSource({"en, 52", "es, 53"})
    void every_guiding_question_of_the_note_is_in_exactly_one_label_in_its_order(Locale language, int count) {
        List<String> questions = new ConceptNote(language).questions();
        List<String> labels = labels(language);

        List<Integer> found = new ArrayList<>();
        for (String question : questions) {
            List<String> holders =
                    labels.stream().filter(label -> label.contains(question)).toList();
            assertEquals(1, holders.size(), question);
            found.add(labels.indexOf(holders.get(0)));
        }

        assertEquals(count, questions.size());
        assertEquals(found.stream().sorted().toList(), found);
        assertEquals(52, found.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_bullet_of_the_note_is_a_topic_with_its_questions_and_nothing_else(Locale language) {
        List<List<String>> written = definition.segments().stream()
                .map(segment -> segment.topics().stream()
                        .map(topic -> bullet(topic, language))
                        .toList())
                .toList();

        List<List<String>> official = new ConceptNote(language)
                .bullets().stream()
                        // One label ends with a colon, another with a full stop.
                        .map(bullets -> bullets.stream()
                                .map(bullet -> bullet.replaceFirst("[.:] (?=[A-Z¿][^.:]*\\?)", " | "))
                                .toList())
                        .toList();

        assertEquals(official, written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatever_introduces_is_in_the_note(Locale language) {
        String note = new ConceptNote(language).whole();
        List<LocalizedText> texts = new ArrayList<>(definition.intro());
        texts.addAll(List.of(definition.title(), definition.subtitle(), definition.organiser()));
        definition.documents().forEach(document -> texts.add(document.label()));
        for (Segment segment : definition.segments()) {
            texts.addAll(segment.intro());
            texts.addAll(segment.criteria());
            if (segment.closing() != null) {
                texts.add(segment.closing());
            }
        }

        for (LocalizedText text : texts) {
            String wanted = ConceptNote.normalised(text.in(language));
            assertTrue(note.contains(wanted), () -> wanted + " is not in the note");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void segments_have_the_titles_of_the_note_which_writes_them_in_capitals(Locale language) {
        String note = new ConceptNote(language).whole();
        String word = language.equals(Locale.ENGLISH) ? "SEGMENT " : "SEGMENTO ";
        int number = 1;
        for (Segment segment : definition.segments()) {
            String title = segment.label().in(language);
            assertTrue(note.contains(word + number + ": " + title.toUpperCase(language)), title);
            number++;
        }
    }

    private static String bullet(Topic topic, Locale language) {
        String questions = topic.questions().stream()
                .map(question -> question.label().in(language))
                .collect(Collectors.joining(" "));
        return ConceptNote.normalised(topic.label().in(language) + " | " + questions);
    }

    private List<String> labels(Locale language) {
        return definition.topics().stream()
                .flatMap(topic -> topic.questions().stream())
                .map(Question::label)
                .map(label -> ConceptNote.normalised(label.in(language)))
                .toList();
    }
}
