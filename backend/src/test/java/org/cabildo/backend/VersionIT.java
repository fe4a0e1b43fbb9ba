package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Publishing the next version over HTTP: refusals first. */
@ArquillianTest
@RunAsClient
class VersionIT {

    private static final String TOKEN = Room.ADMIN_TOKEN;

    @ArquillianResource
    URL base;

    @Test
    void nobody_publishes_without_the_administrators_token() {
        Room room = Room.open(base);

        assertEquals(
                401, room.publishes(NextVersion.zip(NextVersion.files()), null).statusCode());
        assertEquals(
                401,
                room.publishes(NextVersion.zip(NextVersion.files()), TOKEN + "x")
                        .statusCode());
        assertEquals(1, versions(room).size());
    }

    @Test
    void what_is_no_zip_or_too_much_of_one_is_refused() {
        Room room = Room.open(base);
        byte[] bomb = NextVersion.zip(Map.of("consultation.yaml", new byte[9 * 1024 * 1024]));

        assertProblem(room.publishes("no zip".getBytes(StandardCharsets.UTF_8), TOKEN), 400, "unreadable");
        assertProblem(room.publishes(new byte[0], TOKEN), 400, "unreadable");
        assertProblem(room.publishes(bomb, TOKEN), 413, "too-large");
        Map<String, byte[]> twoFolders = NextVersion.files();
        NextVersion.files().forEach((name, content) -> twoFolders.put("old/" + name, content));
        assertProblem(room.publishes(NextVersion.zip(twoFolders), TOKEN), 400, "unreadable");
        assertEquals(1, versions(room).size());
    }

    @Test
    void a_broken_definition_is_refused_with_the_place_of_every_mistake() {
        Room room = Room.open(base);
        Map<String, byte[]> files = NextVersion.files();
        NextVersion.replace(files, "segment-1.yaml", "type: text", "type: essay");

        HttpResponse<String> refused = room.publishes(NextVersion.zip(files), TOKEN);

        assertProblem(refused, 422, "definition-refused");
        JsonObject first = Room.json(refused).getJsonArray("errors").getJsonObject(0);
        assertEquals("/segment-1.yaml", first.getString("pointer"));
        assertTrue(
                first.getString("message").startsWith("segment-1.yaml:42:15: unknown type 'essay'"), first.toString());
        assertEquals(1, versions(room).size());
    }

    @Test
    void a_published_version_cannot_be_replaced_nor_a_question_renamed() {
        Room room = Room.open(base);
        Map<String, byte[]> renamed = NextVersion.files();
        NextVersion.replace(renamed, "segment-1.yaml", "name: s1_t1_q3", "name: s1_t1_q8");
        Map<String, byte[]> sameNumber = NextVersion.files();
        NextVersion.replace(sameNumber, "consultation.yaml", "version: 2", "version: 1");

        assertProblem(room.publishes(NextVersion.zip(renamed), TOKEN), 422, "definition-refused");
        assertProblem(room.publishes(NextVersion.zip(sameNumber), TOKEN), 422, "definition-refused");
        assertEquals(1, versions(room).size());
    }

    @Test
    void the_next_version_is_asked_from_now_on_and_the_earlier_one_is_still_there() {
        Room room = Room.open(base);
        HttpResponse<String> published = room.publishes(NextVersion.zip(NextVersion.files()), TOKEN);

        assertEquals(201, published.statusCode(), published.body());
        assertEquals(2, Room.json(published).getInt("version"));
        assertEquals(
                "[{\"question\":\"s1_t1_q9\",\"change\":\"added\",\"losesAnswers\":false},"
                        + "{\"question\":\"s1_t1_q2\",\"change\":\"retired\",\"losesAnswers\":true}]",
                Room.json(published).getJsonArray("changes").toString());
        assertTrue(room.gets("definition?lang=en").body().contains("s1_t1_q9"));
        assertTrue(room.gets("definition?lang=en&version=1").body().contains("s1_t1_q2"));
        assertEquals(404, room.gets("definition?version=3").statusCode());
        assertEquals(2, versions(room).size());
    }

    @Test
    void a_call_that_is_repeated_after_a_version_was_published_gets_its_receipt() {
        Room room = Room.open(base);
        HttpResponse<String> first = room.submits(retired(), "key");
        room.publishes(NextVersion.zip(NextVersion.files()), TOKEN);

        HttpResponse<String> again = room.submits(retired(), "key");

        assertEquals(201, first.statusCode(), first.body());
        assertEquals(first.body(), again.body());
        assertEquals(422, room.submits(retired(), "other").statusCode());
        assertEquals(1, room.total().getInt("submissions"));
    }

    @Test
    void of_many_who_publish_at_the_same_time_one_succeeds() throws Exception {
        Room room = Room.open(base);
        byte[] zip = NextVersion.zip(NextVersion.files());

        Set<Integer> statuses =
                Parallel.times(6, i -> room.publishes(zip, TOKEN).statusCode());

        assertEquals(Set.of(201, 422), statuses);
        assertEquals(2, versions(room).size());
    }

    private static JsonObjectBuilder retired() {
        return Room.peru()
                .add("answers", Json.createObjectBuilder().add("s1_t1_q2", "An answer to a question that goes."));
    }

    private static JsonArray versions(Room room) {
        try (JsonReader reader =
                Json.createReader(new StringReader(room.gets("versions").body()))) {
            return reader.readArray();
        }
    }

    private static void assertProblem(HttpResponse<String> refused, int status, String problem) {
        assertEquals(status, refused.statusCode(), refused.body());
        assertEquals("urn:cabildo:problem:" + problem, Room.json(refused).getString("type"));
    }
}
