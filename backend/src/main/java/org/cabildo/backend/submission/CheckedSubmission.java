package org.cabildo.backend.submission;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.surveys.reply.Answer;
import org.cabildo.surveys.reply.Reply;

/** A submission past the door: everything in it is known, within its limits and allowed. */
record CheckedSubmission(
        String language,
        String stakeholderGroup,
        String country,
        String organisationName,
        ConsentUse use,
        Reply reply) {

    /**
     * SHA-256, lower-case hexadecimal, of the canonical form: JSON by RFC 8785 (keys sorted, no white space, UTF-8) of
     * consultation, language, stakeholder group, country, organisation, use, and every answer in its stored form.
     */
    String contentHash(String consultation) {
        return Sha256.hex(Json.createObjectBuilder()
                .add("answers", answers())
                .add("consultation", consultation)
                .add("country", country)
                .add("entries", entries())
                .add("language", language)
                .add("organisation", organisationName)
                .add("stakeholderGroup", stakeholderGroup)
                .add("use", use.key())
                .build()
                .toString());
    }

    private JsonObjectBuilder answers() {
        return object(reply.answers().stream()
                .filter(answer -> answer.place().repeat().isEmpty())
                .toList());
    }

    private JsonObjectBuilder entries() {
        SortedMap<String, SortedMap<Integer, List<Answer>>> byRepeat = new TreeMap<>();
        for (Answer answer : reply.answers()) {
            answer.place()
                    .repeat()
                    .ifPresent(repeat -> byRepeat.computeIfAbsent(repeat.name(), r -> new TreeMap<>())
                            .computeIfAbsent(answer.entry().orElseThrow(), e -> new ArrayList<>())
                            .add(answer));
        }
        JsonObjectBuilder repeats = Json.createObjectBuilder();
        byRepeat.forEach((repeat, entries) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            entries.values().forEach(entry -> array.add(object(entry)));
            repeats.add(repeat, array);
        });
        return repeats;
    }

    private static JsonObjectBuilder object(List<Answer> answers) {
        SortedMap<String, String> sorted = new TreeMap<>();
        answers.forEach(
                answer -> sorted.put(answer.question().name(), answer.value().stored()));
        JsonObjectBuilder object = Json.createObjectBuilder();
        sorted.forEach(object::add);
        return object;
    }
}
