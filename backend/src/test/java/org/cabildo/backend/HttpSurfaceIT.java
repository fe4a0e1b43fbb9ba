package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Reading over HTTP: the definition, the counts, the answers behind them. */
@ArquillianTest
@RunAsClient
class HttpSurfaceIT {

    @ArquillianResource
    URL base;

    @Test
    void what_does_not_exist_is_a_problem_and_no_page() {
        Room room = Room.open(base);

        assertAll(
                () -> assertNotFound(get("api/v1/nothing")),
                () -> assertNotFound(get("api/v1/tenants/nobody/consultations")),
                () -> assertNotFound(get("api/v1/tenants/%C3%B1/consultations")),
                () -> assertEquals(404, room.gets("receipts/%C3%B1").statusCode()),
                () -> assertNotFound(Room.send(Room.request(room.tenantAddress("consultations/none/definition"))
                        .build())));
    }

    @Test
    void a_tenant_sees_its_own_consultation_and_nothing_of_another_tenant() {
        Room mine = Room.open(base);
        Room theirs = Room.open(base);
        String receipt = Room.json(theirs.submits(Room.peru())).getString("receiptCode");

        assertEquals(404, mine.gets("receipts/" + receipt).statusCode());
        assertEquals(0, mine.total().getInt("answers"));
        assertTrue(Room.json(mine.gets("answers")).getJsonArray("answers").isEmpty());
    }

    @Test
    void open_consultations_are_listed_and_closed_ones_are_not() {
        JsonArray open = array(Room.send(
                Room.request(Room.open(base).tenantAddress("consultations")).build()));
        JsonArray closed = array(Room.send(
                Room.request(Room.closed(base).tenantAddress("consultations")).build()));

        assertEquals(1, open.size());
        assertEquals(RoomResource.CONSULTATION, open.getJsonObject(0).getString("name"));
        assertEquals("2024-04-01T00:00:00Z", open.getJsonObject(0).getString("opensAt"));
        assertTrue(closed.isEmpty());
    }

    @Test
    void the_definition_has_five_segments_seventeen_topics_and_every_question_in_one_language() {
        JsonObject definition = Room.json(Room.open(base).gets("definition?lang=es"));

        List<JsonObject> segments = definition.getJsonArray("segments").getValuesAs(JsonObject.class);
        List<JsonObject> topics = segments.stream()
                .flatMap(s -> s.getJsonArray("topics").getValuesAs(JsonObject.class).stream())
                .toList();
        List<JsonObject> questions = topics.stream()
                .flatMap(t -> t.getJsonArray("questions").getValuesAs(JsonObject.class).stream())
                .toList();
        assertEquals("es", definition.getString("language"));
        assertEquals(5, segments.size());
        assertEquals(17, topics.size());
        assertEquals(52, questions.size());
        assertEquals("s1_t1_q1", questions.get(0).getString("name"));
        assertTrue(questions.get(0).getString("label").startsWith("¿Qué características deben tener"));
    }

    @Test
    void without_a_language_every_label_is_a_map_of_languages() {
        JsonObject definition = Room.json(Room.open(base).gets("definition"));

        assertFalse(definition.containsKey("language"));
        assertEquals(Set.of("en", "es"), definition.getJsonObject("title").keySet());
    }

    @Test
    void an_unknown_language_is_refused_with_those_that_there_are() {
        HttpResponse<String> refused = Room.open(base).gets("definition?lang=tlh");

        assertEquals(400, refused.statusCode());
        assertTrue(Room.json(refused).getString("detail").contains("en, es"), refused.body());
    }

    @Test
    void a_definition_that_has_not_changed_is_not_sent_again() {
        Room room = Room.open(base);
        String tag =
                room.gets("definition?lang=en").headers().firstValue("ETag").orElseThrow();

        assertEquals(304, room.getsIfChanged("definition?lang=en", tag).statusCode());
        assertEquals(200, room.getsIfChanged("definition?lang=es", tag).statusCode());
    }

    @Test
    void the_questionnaire_can_be_taken_away_in_every_format_and_there_is_no_other() {
        Room room = Room.municipal(base);

        assertTrue(room.gets("questionnaire.pdf?lang=pt").body().startsWith("%PDF"));
        assertTrue(room.gets("questionnaire.docx").body().startsWith("PK"));
        assertTrue(room.gets("questionnaire.xlsx").body().startsWith("PK"));
        HttpResponse<String> form = room.gets("questionnaire.xml");
        assertTrue(form.body().contains("<h:html"), form.body());
        String tag = form.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, room.getsIfChanged("questionnaire.xml", tag).statusCode());
        assertEquals(400, room.gets("questionnaire.pdf?lang=fr").statusCode());
        assertNotFound(room.gets("questionnaire.exe"));
    }

    @Test
    void no_two_copies_on_paper_are_the_same_and_none_is_kept_on_the_way() {
        Room room = Room.municipal(base);

        for (String file : List.of("questionnaire.pdf?lang=pt", "questionnaire.docx")) {
            HttpResponse<String> copy = room.gets(file);
            assertEquals(
                    "no-store, no-transform",
                    copy.headers().firstValue("Cache-Control").orElseThrow());
            assertTrue(copy.headers().firstValue("ETag").isEmpty());
            assertNotEquals(copy.body(), room.gets(file).body());
        }
    }

    @Test
    void counts_by_country_and_topic_are_exact_and_narrow_by_group() {
        Room room = Room.open(base);
        room.submits(Room.peru());
        room.submits(Room.peru()
                .add("country", "BO")
                .add("stakeholderGroup", "refugee_led")
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add("s1_t1_q1", "uno dos")
                                .add("s1_t1_q2", "tres")
                                .add("s5_t4_q2", "x")));

        JsonObject all = Room.json(room.gets("aggregates?by=country,topic"));
        assertEquals(
                Set.of("BO s1_t1 1 1 2 3", "BO s5_t4 1 1 1 1", "PE s1_t1 1 1 1 4"),
                all.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
                        .map(c -> c.getString("country") + " " + c.getString("topic") + " " + c.getInt("submissions")
                                + " " + c.getInt("organisations") + " " + c.getInt("answers") + " " + c.getInt("words"))
                        .collect(Collectors.toSet()));
        assertEquals(2, all.getJsonObject("total").getInt("submissions"));
        JsonObject narrowed = Room.json(room.gets("aggregates?by=country,topic&group=local_authority"));
        assertEquals(1, narrowed.getJsonArray("cells").size());
        assertEquals(1, narrowed.getJsonObject("total").getInt("submissions"));
    }

    @Test
    void every_dimension_can_be_counted_by_and_lenses_come_from_good_practices() {
        Room room = Room.open(base);
        JsonArrayBuilder lenses = Json.createArrayBuilder().add("women").add("indigenous");
        HttpResponse<String> stored = room.submits(Room.peru()
                .add(
                        "entries",
                        Json.createObjectBuilder()
                                .add(
                                        "s2_good_practice",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("s2_gp_title", "Ventanilla única")
                                                        .add("s2_gp_done", "Se abrió.")
                                                        .add("s2_gp_lenses", lenses)))));
        assertEquals(201, stored.statusCode(), stored.body());

        assertAll(List.of("country", "topic", "segment", "question", "group", "lens", "language").stream()
                .map(dimension -> () -> assertFalse(
                        Room.json(room.gets("aggregates?by=" + dimension))
                                .getJsonArray("cells")
                                .isEmpty(),
                        dimension)));
        JsonObject byLens = Room.json(room.gets("aggregates?by=lens&segment=s2"));
        assertEquals(
                Set.of("indigenous 3", "women 3"),
                byLens.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
                        .map(c -> c.getString("lens") + " " + c.getInt("answers"))
                        .collect(Collectors.toSet()));
        assertEquals(3, byLens.getJsonObject("total").getInt("answers"));
        // Once each, although each answer concerns two groups: "Ventanilla única" and "Se abrió."
        assertEquals(4, byLens.getJsonObject("total").getInt("words"));
    }

    @Test
    void unknown_dimensions_and_filter_values_are_refused_rather_than_counted_as_zero() {
        Room room = Room.open(base);

        assertAll(
                () -> assertEquals(400, room.gets("aggregates?by=planet").statusCode()),
                () -> assertEquals(400, room.gets("aggregates?country=XX").statusCode()),
                () -> assertEquals(400, room.gets("answers?topic=s9_t9").statusCode()),
                () -> assertEquals(400, room.gets("answers?cursor=nonsense").statusCode()),
                () -> assertEquals(400, room.gets("answers?size=many").statusCode()),
                () -> assertEquals(
                        400, room.gets("aggregates?stakeholderGroup=academia").statusCode()),
                () -> assertEquals(
                        400, room.gets("aggregates?country=PE&country=BO").statusCode()));
    }

    @Test
    void answers_are_paged_by_cursor_without_a_gap_or_a_repeat() {
        Room room = Room.open(base);
        for (int i = 0; i < 5; i++) {
            room.submits(Room.peru().add("answers", Json.createObjectBuilder().add("s1_t1_q1", "n" + i)));
        }

        JsonObject first = Room.json(room.gets("answers?size=3"));
        JsonObject second = Room.json(room.gets("answers?size=3&cursor=" + first.getString("next")));

        assertEquals(List.of("n0", "n1", "n2"), values(first));
        assertEquals(List.of("n3", "n4"), values(second));
        assertTrue(second.isNull("next"));
    }

    @Test
    void a_name_that_was_kept_back_is_shown_to_those_who_write_the_outcome_only() {
        Room room = Room.open(base);
        List.of("publish", "quote_without_name", "secretariat_only")
                .forEach(use -> room.submits(Room.peru()
                        .add("organisation", Json.createObjectBuilder().add("name", "Name " + use))
                        .add(
                                "consent",
                                Json.createObjectBuilder().add("terms", true).add("use", use))));
        List<String> published = List.of("\"Name publish\"", "null", "null");
        List<String> all = List.of("\"Name publish\"", "\"Name quote_without_name\"", "\"Name secretariat_only\"");
        assertAll(
                () -> assertEquals(published, names(room, room.token(Role.ANALYST))),
                () -> assertEquals(published, names(room, Room.ADMIN_TOKEN)),
                () -> assertEquals(all, names(room, room.token(Role.SYNTHESIS_LEAD))),
                () -> assertEquals(all, names(room, room.token(Role.ORGANISER))));
    }

    @Test
    void health_answers() {
        URI root = URI.create(base.toString()).resolve("/");

        assertEquals(
                200,
                Room.send(Room.request(root.resolve("health/ready")).build()).statusCode());
        assertEquals(
                200,
                Room.send(Room.request(root.resolve("health/live")).build()).statusCode());
    }

    private static List<String> names(Room room, String token) {
        return Room.json(room.gets("answers", token)).getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                .map(answer -> String.valueOf(answer.get("organisation")))
                .toList();
    }

    private static List<String> values(JsonObject page) {
        return page.getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                .map(answer -> answer.getString("value"))
                .toList();
    }

    private HttpResponse<String> get(String path) {
        return Room.send(Room.request(URI.create(base + path)).build());
    }

    private static void assertNotFound(HttpResponse<String> response) {
        assertEquals(404, response.statusCode(), response.body());
        assertTrue(response.body().contains("urn:cabildo:problem:"), response.body());
    }

    private static JsonArray array(HttpResponse<String> response) {
        try (jakarta.json.JsonReader reader = Json.createReader(new java.io.StringReader(response.body()))) {
            return reader.readArray();
        }
    }
}
