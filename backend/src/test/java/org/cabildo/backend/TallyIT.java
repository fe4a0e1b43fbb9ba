package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Tallies, beside the answers that they count. */
@ArquillianTest
@RunAsClient
class TallyIT {

    private static final int WRITERS = 8;

    private static final int ACTS_OF_EACH = 300;

    private static final long SEED = 20_240_516;

    @ArquillianResource
    URL base;

    @Test
    void after_thousands_of_acts_by_many_at_once_the_tallies_are_what_the_answers_say() throws Exception {
        Room room = Room.anonymous(base);

        int refused =
                Parallel.times(WRITERS, writer -> acts(room, new SplittableRandom(SEED + writer), writer)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();

        assertEquals(0, refused, "nobody was told of a lost race");
        assertTrue(room.total().getInt("submissions") > 100, room.total().toString());
        assertAllTrue(room, SEED);

        String name = "arrived-" + UUID.randomUUID();
        Operator operator = new Operator(base);
        HttpResponse<String> imported = operator.imports(name, operator.exports(room.tenant()));
        assertEquals(201, imported.statusCode(), imported.body());
        Room arrived = Room.of(base, name);
        assertEquals(room.gets("aggregates").body(), arrived.gets("aggregates").body());
        assertAllTrue(arrived, SEED + 1);
        assertEquals(204, operator.erases(name).statusCode());
        assertAllTrue(room, SEED + 2);
    }

    @Test
    void where_a_question_has_moved_from_one_version_to_another_the_counts_hold() {
        Room room = Room.open(base);
        room.submits(Room.peru());
        room.submits(Room.peru().add("answers", Json.createObjectBuilder().add("s1_t2_q1", "Antes.")));
        Map<String, byte[]> files = NextVersion.files();
        moveToTheTopicBefore(files);
        HttpResponse<String> published = room.publishes(NextVersion.zip(files), Room.ADMIN_TOKEN);
        assertEquals(201, published.statusCode(), published.body());
        room.submits(Room.peru()
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add("s1_t2_q1", "Otra palabra.")
                                .add("s1_t1_q1", "Una.")));

        assertAllTrue(room, SEED);
    }

    @Test
    void countries_are_counted_together_by_the_situations_that_the_questionnaire_declares() {
        Room room = Room.open(base);
        for (String country : List.of("PE", "CL", "CL", "BR")) {
            room.submits(Room.peru()
                    .add("country", country)
                    .add(
                            "organisation",
                            Json.createObjectBuilder()
                                    .add("name", UUID.randomUUID().toString())));
        }
        assertEquals(400, room.gets("aggregates?by=country&situation=transit").statusCode(), "none is declared yet");
        Map<String, byte[]> files = NextVersion.files();
        declareSituations(files);
        HttpResponse<String> published = room.publishes(NextVersion.zip(files), Room.ADMIN_TOKEN);
        assertEquals(201, published.statusCode(), published.body());

        assertEquals(
                "destination 2, transit 3, in all 4",
                told(room, "aggregates?by=situation", "situation"),
                "Peru is both, and one in all");
        assertEquals("CL 2, PE 1, in all 3", told(room, "aggregates?by=country&situation=transit", "country"));
        assertEquals("s1_t1 2, in all 2", told(room, "aggregates?by=topic&situation=destination", "topic"));
        assertEquals("in all 0", told(room, "aggregates?by=topic&situation=destination&country=CL", "topic"));
        JsonObject answers = Room.json(room.gets("answers?situation=destination"));
        assertEquals(2, answers.getJsonArray("answers").size());
        assertAllTrue(room, SEED);
    }

    /** Peru is of transit and destination, Chile of transit, Brazil of destination; nothing is said of others. */
    private static void declareSituations(Map<String, byte[]> files) {
        NextVersion.replace(
                files,
                "choices.yaml",
                "- list_name: countries\n",
                "- list_name: situations\n  choices:\n"
                        + "    - {name: transit, label: {en: Transit, es: Tránsito}}\n"
                        + "    - {name: destination, label: {en: Destination, es: Destino}}\n"
                        + "- list_name: countries\n");
        NextVersion.replace(
                files, "choices.yaml", "{name: PE, ", "{name: PE, columns: {situations: transit destination}, ");
        NextVersion.replace(files, "choices.yaml", "{name: CL, ", "{name: CL, columns: {situations: transit}, ");
        NextVersion.replace(files, "choices.yaml", "{name: BR, ", "{name: BR, columns: {situations: destination}, ");
    }

    private static String told(Room room, String path, String dimension) {
        JsonObject counted = Room.json(room.gets(path));
        List<String> told = new ArrayList<>();
        counted.getJsonArray("cells")
                .getValuesAs(JsonObject.class)
                .forEach(cell -> told.add(cell.getString(dimension) + " " + cell.getInt("organisations")));
        told.add("in all " + counted.getJsonObject("total").getInt("organisations"));
        return String.join(", ", told);
    }

    @Test
    void how_a_submission_came_is_kept_from_the_first_time_and_of_one_without_a_name_it_is_not() {
        Room room = Room.anonymous(base);
        room.submits(Room.peru());
        room.submits(Room.anonymousPeru(), UUID.randomUUID().toString());
        String draft = tallies(room, "POST", "?seed=" + SEED).body();
        String expected = "api 1, untold 1, web 1, in all 3";

        assertEquals(expected, told(room, "aggregates?by=channel", "channel"));
        assertTrue(tallies(room, "PUT", "/" + draft + "?seed=" + (SEED + 1)).statusCode() < 300);
        assertEquals(expected, told(room, "aggregates?by=channel", "channel"));
        assertEquals("PE 1, in all 1", told(room, "aggregates?by=country&channel=api", "country"));
        assertAllTrue(room, SEED);
    }

    @Test
    void who_had_handed_in_to_another_consultation_is_not_there_for_the_first_time() {
        Room room = Room.anonymous(base);
        room.submits(Room.peru());
        room.submits(Room.anonymousPeru(), UUID.randomUUID().toString());
        room.calls("POST", "../../rooms/" + room.tenant() + "/more", "", "", null);
        for (String name : List.of("MUNICIPALIDAD  de prueba", "Otra")) {
            HttpResponse<String> taken = room.submitsTo(
                    "more",
                    Json.createObjectBuilder()
                            .add("language", "es")
                            .add("stakeholderGroup", "civil_society")
                            .add("country", "PE")
                            .add("organisation", Json.createObjectBuilder().add("name", name))
                            .add(
                                    "answers",
                                    Json.createObjectBuilder()
                                            .add("informed", "OK")
                                            .add("district", "hills")
                                            .add("adults", 2)
                                            .add("children", 0)
                                            .add(
                                                    "used",
                                                    Json.createArrayBuilder().add("water"))
                                            .add("water_rating", 3)
                                            .add(
                                                    "priorities",
                                                    Json.createArrayBuilder(
                                                            List.of("water", "waste", "transport", "health"))))
                            .add("consent", Json.createObjectBuilder().add("terms", true)));
            assertEquals(201, taken.statusCode(), taken.body());
        }

        assertEquals("first_time 1, untold 1, in all 2", told(room, "aggregates?by=contributor", "contributor"));
        assertEquals(
                "first_time 1, returning 1, in all 2", told(room, "../more/aggregates?by=contributor", "contributor"));
        room.submits(Room.peru().add("stakeholderGroup", "academia"));
        assertEquals(
                "first_time 2, untold 1, in all 3",
                told(room, "aggregates?by=contributor", "contributor"),
                "of another group it is another organisation, and here it was first");
    }

    @Test
    void a_tally_that_is_wrong_is_found_and_repaired() throws SQLException {
        Room room = Room.open(base);
        room.submits(Room.peru());
        room.submits(Room.peru().add("country", "CL"));
        assertEquals(0, wrong(room, "GET"));
        String ofTenant = " WHERE tenant_id = (SELECT tenant_id FROM tenant WHERE name = '" + room.tenant() + "')";
        SchemaIT.ask("UPDATE tally SET submissions = submissions + 1" + ofTenant + " AND level = 'topic'"
                + " AND week = '' AND channel = '' AND contributor = '' AND stakeholder_group = '' AND country = 'PE'"
                + " AND language = ''");
        SchemaIT.ask("UPDATE tally_organisation SET places = ''" + ofTenant + " LIMIT 1");

        assertEquals(2, wrong(room, "GET"));
        assertEquals(2, wrong(room, "GET"), "looking repairs nothing");
        assertEquals(2, wrong(room, "POST"));
        assertEquals(0, wrong(room, "GET"));
        assertAllTrue(room, SEED);
    }

    @Test
    void what_was_never_tallied_is_tallied_when_somebody_reads() throws SQLException {
        Room room = Room.open(base);
        room.submits(Room.peru());
        JsonObject total = room.total();
        String ofTenant = " WHERE tenant_id = (SELECT tenant_id FROM tenant WHERE name = '" + room.tenant() + "')";
        for (String table : List.of("tally", "tally_organisation", "tally_change", "tally_state")) {
            SchemaIT.ask("DELETE FROM " + table + ofTenant);
        }

        assertEquals(total, room.total());
        assertEquals(0, wrong(room, "GET"));
    }

    /** The first question of the second topic from now on is the last of the first. */
    private static void moveToTheTopicBefore(Map<String, byte[]> files) {
        String text = new String(files.getOrDefault("segment-1.yaml", new byte[0]), StandardCharsets.UTF_8);
        int topic = text.indexOf("  - name: s1_t2\n");
        int question = text.indexOf("      - name: s1_t2_q1\n");
        int next = text.indexOf("      - name: s1_t2_q2\n");
        String moved = text.substring(0, topic)
                + text.substring(question, next)
                + text.substring(topic, question)
                + text.substring(next);
        files.put("segment-1.yaml", moved.getBytes(StandardCharsets.UTF_8));
    }

    /** @return how many calls failed */
    private static int acts(Room room, SplittableRandom random, int writer) {
        List<String> drafts = new ArrayList<>();
        List<String> standing = new ArrayList<>();
        int failed = 0;
        for (int i = 0; i < ACTS_OF_EACH; i++) {
            int dice = random.nextInt(20);
            HttpResponse<String> done;
            String seed = "?seed=" + random.nextLong();
            if (standing.isEmpty() || dice < 8) {
                done = tallies(room, "POST", seed);
                drafts.add(done.body());
                standing.add(done.body());
            } else if (dice < 12) {
                String key = drafts.get(random.nextInt(drafts.size()));
                done = tallies(room, "PUT", "/" + key + seed);
                standing.remove(key);
                standing.add(key);
            } else if (dice < 15) {
                done = tallies(room, "DELETE", "/" + standing.remove(random.nextInt(standing.size())));
            } else if (dice < 18) {
                done = room.submits(Room.peru()
                        .add("organisation", Json.createObjectBuilder().add("name", "Organisation " + dice)));
            } else if (dice < 19) {
                done = room.submits(Room.anonymousPeru(), UUID.randomUUID().toString());
            } else {
                done = room.gets("aggregates?by=country,group");
            }
            failed += done.statusCode() >= 300 ? 1 : 0;
            if (done.statusCode() >= 300) {
                System.err.println(writer + ": " + done.statusCode() + " " + done.body());
            }
        }
        return failed;
    }

    private static HttpResponse<String> tallies(Room room, String method, String path) {
        return room.calls(method, "../../rooms/" + room.tenant() + "/tallies" + path, "", "", null);
    }

    private static void assertAllTrue(Room room, long seed) {
        HttpResponse<String> counts =
                room.calls("GET", "../../rooms/" + room.tenant() + "/counts?seed=" + seed, "", "", Room.ADMIN_TOKEN);
        assertTrue(counts.statusCode() < 300, counts.body());
        assertEquals("", counts.body());
        assertEquals(0, wrong(room, "GET"));
    }

    private static int wrong(Room room, String method) {
        HttpResponse<String> found = room.calls(method, "recount", "", "", Room.ADMIN_TOKEN);
        try (JsonReader reader = Json.createReader(new StringReader(found.body()))) {
            JsonArray consultations = reader.readArray();
            assertEquals(1, consultations.size(), found.body());
            return consultations.getJsonObject(0).getInt("wrong");
        }
    }
}
