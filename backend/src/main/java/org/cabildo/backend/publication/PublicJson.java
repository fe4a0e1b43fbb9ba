package org.cabildo.backend.publication;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cabildo.backend.aggregation.disclosure.Told;
import org.cabildo.backend.consultation.ConsultationView;
import org.jspecify.annotations.Nullable;

/** What is public, for programs. */
final class PublicJson {

    /** Json.createObjectBuilder() looks for a provider each time. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private PublicJson() {}

    static JsonObject contents(ConsultationView consultation, List<PublicState> states) {
        JsonArrayBuilder list = BUILDERS.createArrayBuilder();
        states.forEach(state -> list.add(about(state)));
        return BUILDERS.createObjectBuilder()
                .add("consultation", consultation.name())
                .add("states", list)
                .build();
    }

    static JsonObject state(PublicState state) {
        PublicFigures figures = state.figures();
        JsonObjectBuilder themes = BUILDERS.createObjectBuilder();
        new TreeMap<>(figures.told().themes())
                .keySet()
                .forEach(theme -> themes.add(theme, parts("countries", figures.theme(theme))));
        JsonObjectBuilder closed = BUILDERS.createObjectBuilder();
        new TreeMap<>(figures.closed()).forEach((question, told) -> closed.add(question, parts("values", told)));
        return about(state)
                .add("threshold", figures.told().threshold())
                .add("organisations", figures.organisations())
                .add("countries", parts("countries", figures.told().countries()))
                .add("groups", parts("groups", figures.told().groups()))
                .add("themes", themes)
                .add("closed", closed)
                .build();
    }

    private static JsonObjectBuilder about(PublicState state) {
        return BUILDERS.createObjectBuilder()
                .add("number", state.number())
                .add("publishedAt", state.publishedAt().toString());
    }

    private static JsonArrayBuilder parts(String name, Collection<Told<String>> parts) {
        JsonArrayBuilder json = BUILDERS.createArrayBuilder();
        parts.forEach(part -> json.add(BUILDERS.createObjectBuilder()
                .add(
                        name,
                        BUILDERS.createArrayBuilder(
                                part.cells().stream().sorted().toList()))
                .add("organisations", part.count())));
        return json;
    }

    static JsonObject answers(List<PublicAnswer> answers) {
        JsonArrayBuilder list = BUILDERS.createArrayBuilder();
        answers.forEach(answer -> list.add(answer(answer)));
        return BUILDERS.createObjectBuilder().add("answers", list).build();
    }

    private static JsonObjectBuilder answer(PublicAnswer answer) {
        JsonArrayBuilder hidden = BUILDERS.createArrayBuilder();
        answer.pieces().forEach(piece -> piece.reason().ifPresent(reason -> hidden.add(reason.key())));
        JsonObjectBuilder json =
                BUILDERS.createObjectBuilder().add("id", answer.id().toString()).add("segment", answer.segment());
        add(json, "topic", answer.topicOrNull());
        json.add("question", answer.question());
        add(json, "entry", answer.entryOrNull());
        add(json, "organisation", answer.organisationOrNull());
        add(json, "country", answer.countryOrNull());
        add(json, "group", answer.groupOrNull());
        return json.add("language", answer.language())
                .add("text", answer.text())
                .add("redactions", hidden);
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }
}
