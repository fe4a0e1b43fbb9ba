package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What closed questions come to, over HTTP: refusals first. */
@ArquillianTest
@RunAsClient
class StatisticsIT {

    @ArquillianResource
    URL base;

    @Test
    void what_is_no_closed_question_or_cannot_be_narrowed_by_is_refused_with_what_there_is() {
        Room room = Room.municipal(base);

        assertAll(
                () -> assertRefused(room, "statistics?of=why", "water_rating"),
                () -> assertRefused(room, "statistics", "water_rating"),
                () -> assertRefused(room, "statistics?of=adults&against=water_rating", "district"),
                () -> assertRefused(room, "statistics?of=adults&weight=people", "organisation"),
                () -> assertRefused(room, "statistics?of=adults&topic=s2_t1", "country, group"),
                () -> assertRefused(room, "statistics?of=adults&country=XX", "CL"));
    }

    @Test
    void each_kind_of_closed_question_comes_to_its_figures() {
        Room room = surveyed();

        JsonObject rating = figures(room, "of=water_rating");
        assertEquals(4, rating.getInt("answers"));
        assertEquals(3, rating.getInt("organisations"));
        assertEquals(Map.of("1", 2, "2", 0, "3", 0, "4", 1, "5", 1), counts(rating));
        assertEquals(2.75, rating.getJsonObject("numbers").getJsonNumber("mean").doubleValue(), 1e-9);
        assertEquals(
                2.5, rating.getJsonObject("numbers").getJsonNumber("median").doubleValue(), 1e-9);
        assertEquals(0, rating.getJsonNumber("net").doubleValue(), 1e-9);

        JsonObject used = figures(room, "of=used&country=PE");
        assertEquals(3, counts(used).getOrDefault("water", 0));
        assertEquals(1, counts(used).getOrDefault("waste", 0));

        JsonObject adults = figures(room, "of=adults");
        assertEquals(List.of(), adults.getJsonArray("frequencies"));
        assertEquals(JsonValue.NULL, adults.get("net"));

        JsonObject priorities = figures(room, "of=priorities");
        JsonObject water = priorities.getJsonArray("standings").getJsonObject(0);
        assertEquals("water", water.getString("value"));
        assertEquals(3 + 3 + 3 + 0, water.getInt("points"));
        assertEquals(3, water.getInt("first"));
    }

    @Test
    void weights_let_each_organisation_or_country_count_the_same() {
        Room room = surveyed();

        // One of three organisations answered 1 twice, the others 4 and 5; in Peru 1, 1 and 4, in Chile 5.
        assertEquals(10 / 3.0, mean(room, "organisation"), 1e-9);
        assertEquals(3.5, mean(room, "country"), 1e-9);
        assertEquals(2.75, mean(room, "answer"), 1e-9);
    }

    @Test
    void two_questions_stand_side_by_side() {
        Room room = surveyed();

        JsonObject table = figures(room, "of=priorities&against=water_rating");

        assertEquals(4, table.getInt("submissions"));
        assertEquals("water", table.getJsonArray("rows").getString(0));
        assertEquals("[2,0,0,0,1]", table.getJsonArray("counts").getJsonArray(0).toString());
        assertEquals(JsonValue.NULL, table.get("association"), "four are too few");
        assertEquals(0.25, share(room, "answer"), 1e-9, "Chile's is one of four");
        assertEquals(1 / 3.0, share(room, "organisation"), 1e-9, "one of three");
        assertEquals(0.5, share(room, "country"), 1e-9, "one country of two");
    }

    private static double share(Room room, String weight) {
        return figures(room, "of=priorities&against=water_rating&weight=" + weight)
                .getJsonArray("shares")
                .getJsonArray(0)
                .getJsonNumber(4)
                .doubleValue();
    }

    private Room surveyed() {
        Room room = Room.municipal(base);
        submits(room, "PE", "Uno", 1, "water waste transport health");
        submits(room, "PE", "Uno", 1, "water transport waste health");
        submits(room, "PE", "Dos", 4, "waste transport health water");
        submits(room, "CL", "Tres", 5, "water transport waste health");
        return room;
    }

    private static void submits(Room room, String country, String name, int rating, String order) {
        boolean isFirst = order.startsWith("water waste");
        JsonObjectBuilder answers = Json.createObjectBuilder()
                .add("informed", "OK")
                .add("district", "hills")
                .add("adults", 2)
                .add("children", 0)
                .add(
                        "used",
                        isFirst
                                ? Json.createArrayBuilder().add("water").add("waste")
                                : Json.createArrayBuilder().add("water"))
                .add("water_rating", rating)
                .add("priorities", Json.createArrayBuilder(List.of(order.split(" ", -1))));
        if (isFirst) {
            answers.add("waste_rating", 3);
        }
        if (rating == 1) {
            answers.add("why", "Falta.");
        }
        HttpResponse<String> done = room.submits(Room.peru()
                .add("stakeholderGroup", "civil_society")
                .add("country", country)
                .add("organisation", Json.createObjectBuilder().add("name", name))
                .add("answers", answers));
        assertEquals(201, done.statusCode(), done.body());
    }

    private static JsonObject figures(Room room, String query) {
        HttpResponse<String> told = room.gets("statistics?" + query);
        assertEquals(200, told.statusCode(), told.body());
        return Room.json(told);
    }

    private static double mean(Room room, String weight) {
        return figures(room, "of=water_rating&weight=" + weight)
                .getJsonObject("numbers")
                .getJsonNumber("mean")
                .doubleValue();
    }

    private static Map<String, Integer> counts(JsonObject figures) {
        return figures.getJsonArray("frequencies").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(one -> one.getString("value"), one -> one.getInt("count")));
    }

    private static void assertRefused(Room room, String path, String known) {
        HttpResponse<String> refused = room.gets(path);
        assertEquals(400, refused.statusCode(), refused.body());
        assertEquals("urn:cabildo:problem:unknown-dimension", Room.json(refused).getString("type"));
        assertTrue(refused.body().contains(known), refused.body());
    }
}
