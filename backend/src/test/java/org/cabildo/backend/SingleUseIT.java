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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.platform.Sha256;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** How single answers may be used, over HTTP: refusals first. */
@ArquillianTest
@RunAsClient
class SingleUseIT {

    @ArquillianResource
    URL base;

    @Test
    void a_use_of_what_is_not_there_or_of_no_kind_is_refused() {
        Room room = Room.open(base);

        assertAll(
                () -> assertRefused(room, "s9_t9_q9", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s1_good_practice", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s1_good_practice.2", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s1_good_practice.00", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s1_good_practice.-1", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s1_good_practice.0.s1_t1_q1", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s1_good_practice.0.", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s1_gp_title", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s2_good_practice.0", "secretariat_only", "unknown_answer"),
                () -> assertRefused(room, "s1_t1_q1", "PUBLISH", "unknown_value"),
                () -> assertRefused(room, "s1_t1_q1", "", "unknown_value"));
        assertRefused(room.submits(practices().add("uses", uses().add("s1_t1_q1", 7))), "/uses/s1_t1_q1", "wrong_type");
        assertRefused(room.submits(practices().add("uses", Json.createArrayBuilder())), "/uses", "wrong_type");
        assertEquals(0, room.total().getInt("submissions"));
    }

    @Test
    void the_refusal_is_told_in_the_readers_language() {
        Room room = Room.open(base);
        byte[] body = practices()
                .add("uses", uses().add("nowhere", "publish"))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);

        Map<String, String> told = new TreeMap<>();
        for (String language : new String[] {"en", "es", "pt", "fr"}) {
            told.put(
                    language,
                    Room.json(room.posts(body, UUID.randomUUID().toString(), language))
                            .getJsonArray("errors")
                            .getJsonObject(0)
                            .getString("message"));
        }

        assertEquals(4, told.values().stream().distinct().count(), told.toString());
        assertTrue(told.values().stream().allMatch(message -> message.contains("nowhere")), told.toString());
    }

    @Test
    void the_strictest_of_what_was_said_holds_for_each_answer() {
        Room room = Room.open(base);
        HttpResponse<String> done = room.submits(practices()
                .add(
                        "uses",
                        uses().add("s1_t1_q1", "quote_without_name")
                                .add("s1_good_practice.0", "quote_without_name")
                                .add("s1_good_practice.0.s1_gp_title", "publish")
                                .add("s1_good_practice.0.s1_gp_done", "secretariat_only")));
        assertEquals(201, done.statusCode(), done.body());

        assertEquals(
                Map.of(
                        "s1_t1_q1", "quote_without_name",
                        "s1_t1_q2", "publish",
                        "s1_gp_title 1", "quote_without_name",
                        "s1_gp_done 1", "secretariat_only",
                        "s1_gp_title 2", "publish",
                        "s1_gp_done 2", "publish"),
                uses(room));
    }

    @Test
    void what_is_said_of_a_single_answer_lets_go_of_nothing() {
        Room room = Room.open(base);
        HttpResponse<String> done = room.submits(practices()
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", "secretariat_only"))
                .add("uses", uses().add("s1_t1_q1", "publish").add("s1_good_practice.1", "quote_without_name")));
        assertEquals(201, done.statusCode(), done.body());

        assertTrue(
                uses(room).values().stream().allMatch("secretariat_only"::equals),
                uses(room).toString());
        assertFalse(room.gets("answers").body().contains("Municipalidad de Prueba"));
    }

    @Test
    void an_entry_of_an_entry_is_held_back_with_the_one_around_it() {
        Room room = Room.municipal(base);
        JsonObjectBuilder step =
                Json.createObjectBuilder().add("step_what", "Licencia").add("step_minutes", 30);
        JsonObjectBuilder visit = Json.createObjectBuilder()
                .add("visit_day", "2024-05-17")
                .add("step", Json.createArrayBuilder().add(step));
        JsonObjectBuilder household = Room.peru()
                .add("stakeholderGroup", "civil_society")
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add("informed", "OK")
                                .add("district", "hills")
                                .add("adults", 2)
                                .add("children", 0)
                                .add("used", Json.createArrayBuilder().add("waste"))
                                .add("waste_rating", 4))
                .add(
                        "entries",
                        Json.createObjectBuilder()
                                .add("visit", Json.createArrayBuilder().add(visit)));

        HttpResponse<String> done = room.submits(Json.createObjectBuilder(household.build())
                .add("uses", uses().add("visit.0", "quote_without_name").add("visit.0.step.0", "secretariat_only")));

        assertEquals(201, done.statusCode(), done.body());
        Map<String, String> uses = uses(room);
        assertEquals("quote_without_name", uses.get("visit_day 1"));
        assertEquals("secretariat_only", uses.get("step_minutes 1"));
        assertEquals("publish", uses.get("district"));
    }

    @Test
    void a_name_that_is_kept_back_at_one_answer_is_not_told_at_another() {
        Room room = Room.open(base);
        room.submits(practices().add("uses", uses().add("s1_t1_q2", "quote_without_name")));

        assertFalse(room.gets("answers").body().contains("Municipalidad de Prueba"));
        assertTrue(room.gets("answers", room.token(Role.ORGANISER)).body().contains("Municipalidad de Prueba"));
        room.submits(practices().add("organisation", Json.createObjectBuilder().add("name", "Municipalidad Abierta")));
        assertTrue(room.gets("answers").body().contains("Municipalidad Abierta"));
    }

    @Test
    void the_hash_is_of_the_uses_too_and_without_any_what_it_always_was() {
        Room room = Room.open(base);
        String without = "{\"answers\":{\"s1_t1_q1\":\"Planes con presupuesto propio.\"},\"consultation\":\""
                + RoomResource.CONSULTATION + "\",\"country\":\"PE\",\"entries\":{},\"language\":\"es\","
                + "\"organisation\":\"Municipalidad de Prueba\",\"stakeholderGroup\":\"local_authority\","
                + "\"use\":\"publish\"";

        assertEquals(Sha256.hex(without + "}"), hash(room.submits(Room.peru())));
        assertEquals(
                Sha256.hex(without + "}"), hash(room.submits(Room.peru().add("uses", Json.createObjectBuilder()))));
        assertEquals(
                Sha256.hex(without + ",\"uses\":{\"s1_t1_q1\":\"secretariat_only\"}}"),
                hash(room.submits(Room.peru().add("uses", uses().add("s1_t1_q1", "secretariat_only")))));
    }

    @Test
    void the_same_key_with_another_use_of_one_answer_is_other_content() {
        Room room = Room.open(base);
        String key = UUID.randomUUID().toString();
        room.submits(Room.peru().add("uses", uses().add("s1_t1_q1", "secretariat_only")), key);

        assertEquals(409, room.submits(Room.peru(), key).statusCode());
        assertEquals(
                201,
                room.submits(Room.peru().add("uses", uses().add("s1_t1_q1", "secretariat_only")), key)
                        .statusCode());
    }

    @Test
    void an_archive_takes_the_uses_along() {
        Room room = Room.open(base);
        room.submits(practices().add("uses", uses().add("s1_good_practice.1", "secretariat_only")));
        Operator operator = new Operator(base);
        String elsewhere = "elsewhere-" + UUID.randomUUID();

        assertEquals(
                201,
                operator.imports(elsewhere, operator.exports(room.tenant())).statusCode());

        assertEquals(uses(room), uses(Room.of(base, elsewhere)));
    }

    private static void assertRefused(Room room, String address, String use, String code) {
        assertRefused(room.submits(practices().add("uses", uses().add(address, use))), "/uses/" + address, code);
    }

    private static void assertRefused(HttpResponse<String> refused, String pointer, String code) {
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(1, Room.json(refused).getJsonArray("errors").size(), refused.body());
        JsonObject error = Room.json(refused).getJsonArray("errors").getJsonObject(0);
        assertEquals(pointer, error.getString("pointer"), refused.body());
        assertEquals(code, error.getString("code"), refused.body());
    }

    /** How each answer may be used, by its question and the number of its entry. */
    private static Map<String, String> uses(Room room) {
        return Room.json(room.gets("answers")).getJsonArray("answers").stream()
                .map(JsonValue::asJsonObject)
                .collect(Collectors.toMap(
                        answer -> answer.getString("question")
                                + (answer.containsKey("entry") ? " " + answer.getInt("entry") : ""),
                        answer -> answer.getString("use")));
    }

    private static String hash(HttpResponse<String> done) {
        assertEquals(201, done.statusCode(), done.body());
        return Room.json(done).getString("contentHash");
    }

    private static JsonObjectBuilder uses() {
        return Json.createObjectBuilder();
    }

    private static JsonObjectBuilder practices() {
        return Room.peru()
                .add(
                        "answers",
                        Json.createObjectBuilder().add("s1_t1_q1", "Planes.").add("s1_t1_q2", "Más planes."))
                .add(
                        "entries",
                        Json.createObjectBuilder()
                                .add(
                                        "s1_good_practice",
                                        Json.createArrayBuilder()
                                                .add(practice("Ventanilla"))
                                                .add(practice("Feria"))));
    }

    private static JsonObjectBuilder practice(String title) {
        return Json.createObjectBuilder().add("s1_gp_title", title).add("s1_gp_done", "Se hizo.");
    }
}
