package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Handing in over HTTP: refusals first, then what is kept. */
@ArquillianTest
@RunAsClient
class SubmissionIT {

    @ArquillianResource
    URL base;

    @Test
    void a_closed_consultation_refuses_submission_and_says_since_when() {
        Room room = Room.closed(base);

        HttpResponse<String> refused = room.submits(Room.peru());

        assertProblem(refused, 409, "urn:cabildo:problem:consultation-closed");
        assertTrue(Room.json(refused).getString("detail").contains("May 18, 2024"), refused.body());
        assertNothingStored(room);
    }

    @Test
    void a_consultation_that_opens_later_refuses_submission() {
        Room room = Room.notOpenYet(base);

        assertProblem(room.submits(Room.peru()), 409, "urn:cabildo:problem:consultation-not-open-yet");
        assertNothingStored(room);
    }

    @Test
    void without_an_idempotency_key_nothing_is_stored() {
        Room room = Room.open(base);

        assertProblem(room.submits(Room.peru(), " "), 400, "urn:cabildo:problem:missing-idempotency-key");
        assertNothingStored(room);
    }

    @Test
    void what_is_not_one_json_object_in_utf_8_is_unreadable() {
        Room room = Room.open(base);
        byte[] invalidUtf8 = "{\"language\":\"\u00f1\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertAll(
                () -> assertUnreadable(room, "".getBytes(StandardCharsets.UTF_8)),
                () -> assertUnreadable(room, "[]".getBytes(StandardCharsets.UTF_8)),
                () -> assertUnreadable(room, "{\"language\":".getBytes(StandardCharsets.UTF_8)),
                () -> assertUnreadable(
                        room, "{\"language\":\"es\",\"language\":\"en\"}".getBytes(StandardCharsets.UTF_8)),
                () -> assertUnreadable(room, "{} and more".getBytes(StandardCharsets.UTF_8)),
                () -> assertUnreadable(room, "{}{}".getBytes(StandardCharsets.UTF_8)),
                () -> assertUnreadable(room, ("{\"answers\":" + "[".repeat(5_000)).getBytes(StandardCharsets.UTF_8)),
                () -> assertUnreadable(room, invalidUtf8));
        assertNothingStored(room);
    }

    @Test
    void every_wrong_field_is_named_at_once_in_the_readers_language() {
        Room room = Room.open(base);
        String body = Json.createObjectBuilder()
                .add("language", "xx")
                .add("stakeholderGroup", 7)
                .add("country", "ZZ")
                .add("organisation", Json.createObjectBuilder().add("name", "  "))
                .add(
                        "answers",
                        Json.createObjectBuilder().add("s9_t9_q9", "nowhere").add("s1_t1_q1", "x".repeat(20_001)))
                .add(
                        "entries",
                        Json.createObjectBuilder()
                                .add(
                                        "s1_good_practice",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder().add("s1_gp_countries", "XX"))))
                .add("consent", Json.createObjectBuilder().add("terms", false).add("use", "sell"))
                .add("colour", "red")
                .build()
                .toString();

        HttpResponse<String> refused = room.posts(body.getBytes(StandardCharsets.UTF_8), "key", "es-PE, en;q=0.5");

        assertProblem(refused, 422, "urn:cabildo:problem:invalid");
        Set<String> pointers = Room.json(refused).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .collect(Collectors.toSet());
        assertTrue(
                pointers.containsAll(List.of(
                        "/language",
                        "/stakeholderGroup",
                        "/country",
                        "/organisation/name",
                        "/answers/s9_t9_q9",
                        "/answers/s1_t1_q1",
                        "/entries/s1_good_practice/0/s1_gp_countries",
                        "/entries/s1_good_practice/0/s1_gp_title",
                        "/consent/terms",
                        "/consent/use",
                        "/colour")),
                refused.body());
        assertTrue(refused.body().contains("Corrija"), refused.body());
        assertNothingStored(room);
    }

    @Test
    void a_hostile_number_of_fields_gets_a_small_answer() {
        Room room = Room.open(base);
        JsonObjectBuilder strangers = Json.createObjectBuilder();
        for (int i = 0; i < 200_000; i++) {
            strangers.add("q" + i, "");
        }

        HttpResponse<String> refused = room.submits(Room.peru().add("answers", strangers));

        assertProblem(refused, 422, "urn:cabildo:problem:invalid");
        assertTrue(refused.body().length() < 2_000, refused.body());
    }

    @Test
    void a_field_of_a_wrong_shape_is_named_once() {
        Room room = Room.open(base);

        HttpResponse<String> refused =
                room.submits(Room.peru().add("organisation", 5).add("consent", 1));

        assertEquals(
                List.of("/organisation", "/consent"),
                Room.json(refused).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("pointer"))
                        .toList());
    }

    @Test
    void a_submission_without_any_answer_is_refused() {
        Room room = Room.open(base);

        HttpResponse<String> refused = room.submits(
                Room.peru().add("answers", Json.createObjectBuilder().add("s1_t1_q1", "   ")));

        assertProblem(refused, 422, "urn:cabildo:problem:invalid");
        assertNothingStored(room);
    }

    @Test
    void an_answer_to_a_question_that_was_not_asked_is_refused_rather_than_dropped() {
        Room room = Room.open(base);
        JsonObjectBuilder answers = Json.createObjectBuilder().add("s5_t3_q2", "Coordination.");

        assertProblem(room.submits(Room.peru().add("answers", answers)), 422, "urn:cabildo:problem:invalid");
        assertEquals(
                201,
                room.submits(Room.peru()
                                .add(
                                        "answers",
                                        Json.createObjectBuilder()
                                                .add("s5_t3_q1", "Yes.")
                                                .add("s5_t3_q2", "Coordination.")))
                        .statusCode());
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        Room room = Room.open(base);

        HttpResponse<String> refused = room.posts("x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), "key", "en");

        assertProblem(refused, 413, "urn:cabildo:problem:too-large");
    }

    @Test
    void what_was_submitted_is_counted_and_its_receipt_is_known() {
        Room room = Room.open(base);

        JsonObject receipt = Room.json(room.submits(Room.peru()));

        assertTrue(receipt.getString("receiptCode").matches("\\d{16}"), receipt.toString());
        JsonObject known = Room.json(room.gets("receipts/" + receipt.getString("receiptCode")));
        assertEquals(receipt.getString("contentHash"), known.getString("contentHash"));
        assertEquals(receipt.getString("submittedAt"), known.getString("submittedAt"));
        assertEquals("submitted", known.getString("status"));
        assertEquals(1, room.total().getInt("submissions"));
        assertEquals(4, room.total().getInt("words"));
    }

    @Test
    void an_unknown_receipt_code_is_not_found() {
        assertProblem(Room.open(base).gets("receipts/0000000000000000"), 404, "urn:cabildo:problem:unknown-receipt");
    }

    @Test
    void text_comes_back_as_it_was_written_emoji_and_all() {
        Room room = Room.open(base);
        String text = "Ñandú 🕊️ «paz»\n=SUM(A1) & <b>negrita</b> \u200Fعربى";

        room.submits(Room.peru().add("answers", Json.createObjectBuilder().add("s1_t1_q1", text)));

        JsonObject answer = Room.json(room.gets("answers?country=PE&topic=s1_t1"))
                .getJsonArray("answers")
                .getJsonObject(0);
        assertEquals(text, answer.getString("value"));
        assertEquals("Municipalidad de Prueba", answer.getString("organisation"));
    }

    @Test
    void the_same_key_twenty_times_in_parallel_is_one_submission_with_one_receipt() throws Exception {
        Room room = Room.open(base);

        Set<JsonObject> receipts = Parallel.times(20, i -> Room.json(room.submits(Room.peru(), "the-same-key")));

        assertEquals(1, receipts.size(), receipts.toString());
        assertEquals(1, room.total().getInt("submissions"));
    }

    @Test
    void the_same_key_with_other_content_is_refused() {
        Room room = Room.open(base);
        room.submits(Room.peru(), "key");

        HttpResponse<String> refused = room.submits(Room.peru().add("country", "BO"), "key");
        HttpResponse<String> wrong = room.submits(Room.peru().add("country", "ZZ"), "key");

        assertProblem(refused, 409, "urn:cabildo:problem:idempotency-key-reused");
        assertProblem(wrong, 409, "urn:cabildo:problem:idempotency-key-reused");
        assertEquals(1, room.total().getInt("submissions"));
    }

    @Test
    void two_spellings_of_a_name_are_one_organisation_even_when_they_arrive_together() throws Exception {
        Room room = Room.open(base);
        List<String> spellings = List.of("Municipalidad  de Lima", "MUNICIPALIDAD DE LIMA", " municipalidad de lima ");

        Parallel.times(
                12,
                i -> Room.json(room.submits(Room.peru()
                        .add(
                                "organisation",
                                Json.createObjectBuilder().add("name", spellings.get(i % spellings.size()))))));

        assertEquals(12, room.total().getInt("submissions"));
        assertEquals(1, room.total().getInt("organisations"));
    }

    @Test
    void what_is_for_others_is_refused_and_entries_stand_in_entries() {
        Room room = Room.municipal(base);
        JsonObjectBuilder authority = household()
                .add("stakeholderGroup", "local_authority")
                .add("answers", answers().add("budget", 12.5).add("staff", 4));

        HttpResponse<String> notForThem =
                room.submits(household().add("answers", answers().add("budget", "12.5")));
        assertProblem(notForThem, 422, "urn:cabildo:problem:invalid");
        assertTrue(notForThem.body().contains("/answers/budget"), notForThem.body());
        assertProblem(
                room.submits(household().add("stakeholderGroup", "local_authority")),
                422,
                "urn:cabildo:problem:invalid");
        assertEquals(201, room.submits(authority).statusCode());

        HttpResponse<String> nested = room.submits(household()
                .add(
                        "entries",
                        Json.createObjectBuilder()
                                .add(
                                        "visit",
                                        Json.createArrayBuilder()
                                                .add(visit("2024-05-17", "Licencia", 30))
                                                .add(visit("2024-05-18", "Catastro", 90)))));
        assertEquals(201, nested.statusCode(), nested.body());
        // Of the authority's: 6 and 2; of the household's: 6, and a day, a procedure and its minutes twice. What the
        // form calculated itself is nobody's answer.
        assertEquals(
                8 + 6 + 2 * 3,
                Room.json(room.gets("aggregates?by=segment"))
                        .getJsonObject("total")
                        .getInt("answers"));
    }

    @Test
    void a_mistake_in_an_entry_of_an_entry_is_named_where_it_is() {
        Room room = Room.municipal(base);

        HttpResponse<String> refused = room.submits(household()
                .add(
                        "entries",
                        Json.createObjectBuilder()
                                .add("visit", Json.createArrayBuilder().add(visit("2024-05-17", "Licencia", 601)))));

        assertProblem(refused, 422, "urn:cabildo:problem:invalid");
        assertTrue(refused.body().contains("/entries/visit/0/step/0/step_minutes"), refused.body());
        assertNothingStored(room);
    }

    @Test
    void what_is_sealed_is_counted_and_shown_to_nobody() {
        Room room = Room.municipal(base);
        room.submits(
                household().add("answers", answers().add("wants_reply", "yes").add("email", "someone@example.org")));

        String behind = room.gets("answers").body();

        assertEquals(8, room.total().getInt("answers"));
        assertFalse(behind.contains("example.org"), behind);
        assertTrue(behind.contains("wants_reply"), behind);
    }

    static JsonObjectBuilder household() {
        return Room.peru().add("stakeholderGroup", "civil_society").add("answers", answers());
    }

    static JsonObjectBuilder answers() {
        return Json.createObjectBuilder()
                .add("informed", "OK")
                .add("district", "hills")
                .add("adults", 2)
                .add("children", 0)
                .add("used", Json.createArrayBuilder().add("waste"))
                .add("waste_rating", 4);
    }

    private static JsonObjectBuilder visit(String day, String what, int minutes) {
        return Json.createObjectBuilder()
                .add("visit_day", day)
                .add(
                        "step",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("step_what", what)
                                        .add("step_minutes", minutes)));
    }

    private static void assertUnreadable(Room room, byte[] body) {
        assertProblem(room.posts(body, "key", "en"), 400, "urn:cabildo:problem:unreadable");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse("").split(";", -1)[0]);
        JsonObject problem = Room.json(response);
        assertEquals(type, problem.getString("type"));
        assertFalse(problem.getString("detail").contains("{"), problem.toString());
    }

    private static void assertNothingStored(Room room) {
        for (JsonValue count : room.total().values()) {
            assertEquals("0", count.toString());
        }
    }
}
