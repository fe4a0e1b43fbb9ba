package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.disclosure.Told;
import org.cabildo.backend.aggregation.disclosure.ToldTurnout;
import org.cabildo.backend.aggregation.disclosure.Turnout;
import org.cabildo.backend.aggregation.disclosure.TurnoutDisclosure;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What everyone may read, over HTTP: what is not public first. */
@ArquillianTest
@RunAsClient
class PublicationIT {

    private static final List<String> PATHS = List.of(
            "public",
            "public/states/1",
            "public/states/1/countries.csv",
            "public/states/1/groups.csv",
            "public/states/1/themes.csv",
            "public/states/1/closed.csv",
            "public/answers",
            "public/answers.csv");

    private static final String OPEN = "{\"open\": true, \"threshold\": 5}";

    @ArquillianResource
    URL base;

    @Test
    void without_a_public_page_there_is_nothing_at_any_public_address() {
        Room room = Room.open(base);
        submits(room, 6, "PE", "local_authority", "publish");
        assertEquals(
                200,
                room.organises("PUT", "publication", OPEN.replace("true", "false"))
                        .statusCode());
        assertEquals(201, room.organises("POST", "publication/states", "").statusCode());
        release(room, answers(room).getJsonObject(0).getString("id"), "{}");

        assertAll(PATHS.stream()
                .map(path -> () -> assertEquals(404, room.gets(path, null).statusCode(), path)));

        assertEquals(200, room.organises("PUT", "publication", OPEN).statusCode());
        assertAll(PATHS.stream()
                .map(path -> () -> assertEquals(200, room.gets(path, null).statusCode(), path)));
    }

    @Test
    void of_fewer_than_the_threshold_nothing_is_published() {
        Room room = opened();
        submits(room, 4, "PE", "local_authority", "publish");

        HttpResponse<String> refused = room.organises("POST", "publication/states", "");

        assertEquals(409, refused.statusCode());
        assertEquals(
                "urn:cabildo:problem:too-few-to-publish", Room.json(refused).getString("type"));
    }

    @Test
    void nothing_is_published_twice_and_a_threshold_has_bounds() {
        Room room = opened();
        submits(room, 6, "PE", "local_authority", "publish");
        assertEquals(201, room.organises("POST", "publication/states", "").statusCode());
        submits(room, 4, "PE", "local_authority", "publish");

        assertEquals(409, room.organises("POST", "publication/states", "").statusCode(), "four more");
        assertEquals(
                422,
                room.organises("PUT", "publication", "{\"open\": true, \"threshold\": 4}")
                        .statusCode());
    }

    @Test
    void what_was_published_stays_while_answers_come() {
        Room room = opened();
        submits(room, 6, "PE", "local_authority", "publish");
        submits(room, 2, "CL", "civil_society", "publish");
        room.organises("POST", "publication/states", "");
        HttpResponse<String> before = room.gets("public/states/1", null);

        submits(room, 9, "BR", "academia", "publish");

        assertEquals(before.body(), room.gets("public/states/1", null).body());
        assertEquals(
                304,
                room.getsIfChanged(
                                "public/states/1",
                                before.headers().firstValue("ETag").orElseThrow())
                        .statusCode());
        assertEquals(8, Room.json(before).getInt("organisations"));
    }

    @Test
    void only_what_its_author_allows_can_be_released_and_only_what_was_released_is_read() {
        Room room = opened();
        submits(room, 1, "PE", "local_authority", "secretariat_only");
        String kept = answers(room).getJsonObject(0).getString("id");
        submits(room, 1, "CL", "academia", "quote_without_name");

        assertEquals(409, release(room, kept, "{}").statusCode());
        assertEquals(List.of(), told(room));

        String quoted = answers(room).getValuesAs(JsonObject.class).stream()
                .map(answer -> answer.getString("id"))
                .filter(id -> !id.equals(kept))
                .findFirst()
                .orElseThrow();
        assertEquals(
                422,
                release(room, quoted, "{\"passages\": [{\"text\": \"Nobody\", \"reason\": \"names_somebody\"}]}")
                        .statusCode());
        assertEquals(
                204,
                release(room, quoted, "{\"passages\": [{\"text\": \"propio\", \"reason\": \"leads_to_author\"}]}")
                        .statusCode());

        JsonObject answer = told(room).get(0);
        assertEquals("Planes con presupuesto […].", answer.getString("text"));
        assertTrue(answer.isNull("organisation") && answer.isNull("country") && answer.isNull("group"), answer + "");
        assertFalse(answer.toString().contains(quoted), "the id of the answer");
        assertEquals(Set.of("leads_to_author"), strings(answer.getJsonArray("redactions")));
        assertTrue(room.gets("public/answers.csv", null).body().contains("Planes con presupuesto […]."));

        assertEquals(
                204,
                room.organises("DELETE", "publication/answers/" + quoted, "").statusCode());
        assertEquals(List.of(), told(room));
    }

    @Test
    void a_name_stands_only_where_all_of_a_submission_may_be_published() {
        Room room = opened();
        submits(room, 1, "PE", "local_authority", "publish");
        assertEquals(
                201,
                room.submits(submission("Otra", "CL", "academia", "publish")
                                .add(
                                        "answers",
                                        Json.createObjectBuilder()
                                                .add("s1_t1_q1", "Uno.")
                                                .add("s1_t2_q1", "Dos."))
                                .add("uses", Json.createObjectBuilder().add("s1_t2_q1", "quote_without_name")))
                        .statusCode());

        answers(room).getValuesAs(JsonObject.class).forEach(answer -> release(room, answer.getString("id"), "{}"));

        Map<String, String> names = told(room).stream()
                .collect(Collectors.toMap(
                        answer -> answer.getString("text"),
                        answer -> answer.isNull("organisation") ? "" : answer.getString("organisation")));
        assertEquals("", names.get("Uno."));
        assertEquals("", names.get("Dos."));
        assertEquals(3, names.size());
        assertTrue(names.getOrDefault("Planes con presupuesto propio.", "").startsWith("PE"), names.toString());
    }

    @Test
    void an_answer_that_is_withdrawn_or_amended_is_gone_at_once() {
        Room room = opened();
        String first = handsIn(room, 1);
        releaseAll(room);
        int released = told(room).size();
        assertTrue(released > 0);

        tallies(room, "PUT", "/" + first + "?seed=2");
        assertEquals(List.of(), told(room), "amended");

        releaseAll(room);
        assertFalse(told(room).isEmpty());
        tallies(room, "DELETE", "/" + first);
        assertEquals(List.of(), told(room), "withdrawn");
        assertEquals(1, room.gets("public/answers.csv", null).body().lines().count(), "only the heading");
    }

    @Test
    void an_answer_without_a_name_is_shown_with_what_enough_organisations_share() {
        Room room = opened();
        submits(room, 12, "PE", "local_authority", "quote_without_name");
        submits(room, 12, "CL", "academia", "quote_without_name");
        submits(room, 1, "CL", "civil_society", "quote_without_name");
        submits(room, 2, "BO", "refugee_led", "quote_without_name");
        submits(room, 2, "VE", "refugee_led", "quote_without_name");
        submits(room, 1, "AR", "state", "quote_without_name");
        room.organises("POST", "publication/states", "");

        answers(room).getValuesAs(JsonObject.class).forEach(answer -> release(room, answer.getString("id"), "{}"));

        Set<String> shown = told(room).stream()
                .map(answer -> answer.get("country") + " " + answer.get("group"))
                .collect(Collectors.toSet());
        assertTrue(shown.contains("\"PE\" \"local_authority\""), shown.toString());
        assertFalse(shown.stream().anyMatch(who -> who.contains("civil_society")), shown.toString());
        assertEquals(List.of(), told(room, "?group=civil_society"));
        assertEquals(12, told(room, "?country=PE").size());
        assertEquals(400, room.gets("public/answers?language=es", null).statusCode());
    }

    @Test
    void what_is_public_moves_with_its_tenant_and_is_erased_with_it() throws SQLException {
        Room room = opened();
        submits(room, 6, "PE", "local_authority", "publish");
        room.organises("POST", "publication/states", "");
        release(
                room,
                answers(room).getJsonObject(0).getString("id"),
                "{\"passages\": [{\"text\": \"propio\", \"reason\": \"unlawful\"}]}");
        Operator operator = new Operator(base);
        String name = "moved-" + UUID.randomUUID();

        assertEquals(
                201, operator.imports(name, operator.exports(room.tenant())).statusCode());

        Room arrived = Room.of(base, name);
        assertAll(PATHS.stream()
                .map(path -> () -> assertEquals(
                        room.gets(path, null).body(), arrived.gets(path, null).body(), path)));
        assertEquals(204, operator.erases(name).statusCode());
        assertEquals(
                List.of("1"), SchemaIT.ask("SELECT COUNT(*) FROM redaction WHERE reason = 'unlawful'"), "of the other");
    }

    /** Whatever is asked of whatever address, nothing is told but what disclosure control lets pass. */
    @Test
    void every_public_path_tells_what_may_be_told_and_nothing_else() {
        for (int seed = 0; seed < 3; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Room room = opened();
            Map<String, String> truth = new HashMap<>();
            TurnoutDisclosure disclosure = new TurnoutDisclosure(5);
            speak(room, random, truth, 14 + random.nextInt(10));
            room.organises("POST", "publication/states", "");
            ToldTurnout first = disclosure.first(turnout(room, truth)).orElseThrow();
            speak(room, random, truth, 14 + random.nextInt(10));
            ToldTurnout second = disclosure.next(first, turnout(room, truth));
            int status = room.organises("POST", "publication/states", "").statusCode();
            assertEquals(second.isSameAs(first) ? 409 : 201, status);

            assertTold(room, 1, first);
            if (status == 201) {
                assertTold(room, 2, second);
            }
        }
    }

    @Test
    void of_closed_questions_that_everybody_was_asked_organisations_are_told_by_their_last_answer() {
        Room room = Room.municipal(base);
        assertEquals(200, room.organises("PUT", "publication", OPEN).statusCode());
        for (int i = 0; i < 9; i++) {
            livesIn(room, "Hogar " + i, "hills");
        }
        for (int i = 9; i < 16; i++) {
            livesIn(room, "Hogar " + i, i < 12 ? "centre" : "harbour");
        }
        livesIn(room, "Hogar 15", "hills");
        assertEquals(201, room.organises("POST", "publication/states", "").statusCode());

        JsonObject closed = Room.json(room.gets("public/states/1", null)).getJsonObject("closed");
        assertEquals(
                Set.of(new Told<>(Set.of("hills"), 10), new Told<>(Set.of("centre", "harbour", "other"), 6)),
                parts(closed.getJsonArray("district"), "values"));
        assertEquals(Set.of("district"), closed.keySet(), "all others are asked of some, or tell nothing apart");
        assertEquals(Set.of("district,hills,10", "district,centre harbour other,6"), csv(room, 1, "closed"));

        livesIn(room, "Hogar 1", "harbour");
        assertEquals(409, room.organises("POST", "publication/states", "").statusCode(), "one has moved");
    }

    private static void livesIn(Room room, String name, String district) {
        HttpResponse<String> done = room.submits(Room.peru()
                .add("stakeholderGroup", "civil_society")
                .add("organisation", Json.createObjectBuilder().add("name", name))
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add("informed", "OK")
                                .add("district", district)
                                .add("adults", 2)
                                .add("children", 0)
                                .add("used", Json.createArrayBuilder().add("health"))));
        assertEquals(201, done.statusCode(), done.body());
    }

    private void assertTold(Room room, int number, ToldTurnout told) {
        JsonObject state = Room.json(room.gets("public/states/" + number, null));
        assertEquals(Set.copyOf(told.countries()), parts(state.getJsonArray("countries"), "countries"));
        assertEquals(Set.copyOf(told.groups()), parts(state.getJsonArray("groups"), "groups"));
        told.themes()
                .forEach((theme, parts) -> assertEquals(
                        Set.copyOf(parts), parts(state.getJsonObject("themes").getJsonArray(theme), "countries")));
        assertEquals(rows(told.countries().stream()), csv(room, number, "countries"));
        assertEquals(rows(told.groups().stream()), csv(room, number, "groups"));
        assertEquals(
                told.themes().entrySet().stream()
                        .flatMap(theme ->
                                rows(theme.getValue().stream()).stream().map(row -> theme.getKey() + "," + row))
                        .collect(Collectors.toSet()),
                csv(room, number, "themes"));
        assertEquals(
                Set.of(
                        "number",
                        "publishedAt",
                        "threshold",
                        "organisations",
                        "countries",
                        "groups",
                        "themes",
                        "closed"),
                state.keySet());
    }

    private static Set<Told<String>> parts(JsonArray parts, String name) {
        return parts.getValuesAs(JsonObject.class).stream()
                .map(part -> new Told<>(strings(part.getJsonArray(name)), part.getInt("organisations")))
                .collect(Collectors.toSet());
    }

    private static Set<String> rows(Stream<Told<String>> parts) {
        return parts.map(part -> part.cells().stream().sorted().collect(Collectors.joining(" ")) + "," + part.count())
                .collect(Collectors.toSet());
    }

    private static Set<String> csv(Room room, int number, String table) {
        return room.gets("public/states/" + number + "/" + table + ".csv", null)
                .body()
                .lines()
                .skip(1)
                .collect(Collectors.toSet());
    }

    /** @param truth who spoke: by name, country, group and themes */
    private static void speak(Room room, SplittableRandom random, Map<String, String> truth, int organisations) {
        for (int i = 0; i < organisations; i++) {
            String country = List.of("PE", "CL", "BR", "BO").get(random.nextInt(1 + random.nextInt(4)));
            String group =
                    List.of("local_authority", "academia", "civil_society").get(random.nextInt(1 + random.nextInt(3)));
            String name = "O" + truth.size();
            JsonObjectBuilder answers = Json.createObjectBuilder().add("s1_t1_q1", "Uno.");
            boolean isMore = random.nextBoolean();
            if (isMore) {
                answers.add("s1_t2_q1", "Dos.");
            }
            assertEquals(
                    201,
                    room.submits(submission(name, country, group, "publish").add("answers", answers))
                            .statusCode());
            truth.put(name, country + " " + group + (isMore ? " s1_t1 s1_t2" : " s1_t1"));
        }
    }

    private static Turnout turnout(Room room, Map<String, String> truth) {
        JsonObject definition = Room.json(room.gets("definition?lang=en", null));
        Map<String, Long> countries = zeros(definition, "countries");
        Map<String, Long> groups = zeros(definition, "stakeholder_groups");
        Map<String, Map<String, Long>> themes = new HashMap<>();
        definition.getJsonArray("segments").getValuesAs(JsonObject.class).stream()
                .flatMap(segment -> segment.getJsonArray("topics").getValuesAs(JsonObject.class).stream())
                .forEach(topic -> themes.put(topic.getString("name"), new HashMap<>()));
        truth.values().forEach(spoken -> {
            List<String> said = List.of(spoken.split(" "));
            countries.merge(said.get(0), 1L, Long::sum);
            groups.merge(said.get(1), 1L, Long::sum);
            said.subList(2, said.size())
                    .forEach(theme -> themes.computeIfAbsent(theme, none -> new HashMap<>())
                            .merge(said.get(0), 1L, Long::sum));
        });
        return new Turnout(countries, groups, themes);
    }

    private static Map<String, Long> zeros(JsonObject definition, String list) {
        Map<String, Long> zeros = new LinkedHashMap<>();
        definition
                .getJsonObject("choices")
                .getJsonArray(list)
                .getValuesAs(JsonObject.class)
                .forEach(choice -> zeros.put(choice.getString("name"), 0L));
        return zeros;
    }

    private Room opened() {
        Room room = Room.open(base);
        assertEquals(200, room.organises("PUT", "publication", OPEN).statusCode());
        return room;
    }

    private static void submits(Room room, int organisations, String country, String group, String use) {
        for (int i = 0; i < organisations; i++) {
            assertEquals(
                    201,
                    room.submits(submission(
                                    country + " " + group + " " + i + use + System.nanoTime(), country, group, use))
                            .statusCode());
        }
    }

    private static JsonObjectBuilder submission(String name, String country, String group, String use) {
        return Room.peru()
                .add("organisation", Json.createObjectBuilder().add("name", name))
                .add("country", country)
                .add("stakeholderGroup", group)
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", use));
    }

    /** All of them, as the synthesis team reads them. */
    private static JsonArray answers(Room room) {
        return Room.json(room.gets("answers?size=200")).getJsonArray("answers");
    }

    private static HttpResponse<String> release(Room room, String answer, String body) {
        return room.calls(
                "PUT",
                "consultations/" + RoomResource.CONSULTATION + "/publication/answers/" + answer,
                "application/json",
                body,
                room.token(Role.SYNTHESIS_LEAD));
    }

    private static void releaseAll(Room room) {
        answers(room).getValuesAs(JsonObject.class).forEach(answer -> release(room, answer.getString("id"), "{}"));
    }

    private static List<JsonObject> told(Room room) {
        return told(room, "");
    }

    private static List<JsonObject> told(Room room, String query) {
        return Room.json(room.gets("public/answers" + query, null))
                .getJsonArray("answers")
                .getValuesAs(JsonObject.class);
    }

    private static String handsIn(Room room, int seed) {
        return tallies(room, "POST", "?seed=" + seed);
    }

    private static String tallies(Room room, String method, @Nullable String path) {
        HttpResponse<String> done =
                room.calls(method, "../../rooms/" + room.tenant() + "/tallies" + path, "", "", null);
        assertTrue(done.statusCode() < 300, done.body());
        return done.body();
    }

    private static Set<String> strings(JsonArray array) {
        return new HashSet<>(array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList());
    }
}
