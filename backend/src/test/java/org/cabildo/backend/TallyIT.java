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
    void a_tally_that_is_wrong_is_found_and_repaired() throws SQLException {
        Room room = Room.open(base);
        room.submits(Room.peru());
        room.submits(Room.peru().add("country", "CL"));
        assertEquals(0, wrong(room, "GET"));
        String ofTenant = " WHERE tenant_id = (SELECT tenant_id FROM tenant WHERE name = '" + room.tenant() + "')";
        SchemaIT.ask("UPDATE tally SET submissions = submissions + 1" + ofTenant + " AND level = 'topic'"
                + " AND stakeholder_group = '' AND country = 'PE' AND language = ''");
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
