package org.cabildo.surveys.brasilia;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An official note as text, taken apart by its own marks: headings in capitals, bullets, question marks. */
final class ConceptNote {

    private static final Pattern QUESTION = Pattern.compile("\\S[^?]*\\?");

    private final Locale language;
    private final List<String> segments;
    private final String whole;

    ConceptNote(Locale language) {
        this.language = language;
        String raw = resource("/concept-notes/concept-note-" + language + ".txt");
        this.whole = normalised(raw);
        String[] parts = raw.split("\\n\\s*SEGMENTO? \\d: ", -1);
        this.segments = Arrays.asList(parts).subList(1, parts.length);
    }

    String whole() {
        return whole;
    }

    /** Every segment's bullets, label and questions together. */
    List<List<String>> bullets() {
        // Links stand below the last bullet.
        return segments.stream()
                .map(segment -> segment.split("\\n(Official Website|Página Oficial)", -1)[0])
                .map(segment -> segment.split("\\n- (?=\\*\\*)|●", -1))
                .map(parts -> Arrays.stream(parts)
                        .skip(1)
                        .map(ConceptNote::normalised)
                        .toList())
                .toList();
    }

    /** Every guiding question; in Spanish each begins at its own inverted mark or at the words that lead to it. */
    List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (String bullet : bullets().stream().flatMap(List::stream).toList()) {
            Matcher question = QUESTION.matcher(bullet);
            boolean first = true;
            while (question.find()) {
                questions.add(first ? withoutLabel(question.group()) : question.group());
                first = false;
            }
        }
        return questions;
    }

    /** What stands before a bullet's first question is its label, set off by a full stop or a colon. */
    private String withoutLabel(String labelAndQuestion) {
        return language.equals(Locale.ENGLISH)
                ? labelAndQuestion.replaceFirst("^.*[.:] (?=[A-Z])", "")
                : labelAndQuestion.substring(labelAndQuestion.indexOf('¿'));
    }

    /** White space, page footers, marks of the text format and typography; no word is touched. */
    static String normalised(String text) {
        return text.replaceAll("https?://\\S+", "")
                .replaceAll("\\[([^\\]]*)\\]\\(#\\)", "$1")
                .replace("*", "")
                .replaceAll("\\s+", " ")
                .replace("C +40", "C+40")
                .replaceAll("[“”]", "\"")
                .replace('’', '\'')
                .strip();
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ConceptNote.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
