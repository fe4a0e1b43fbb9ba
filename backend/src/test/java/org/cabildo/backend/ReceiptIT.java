package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What a receipt code tells, over HTTP, through corrections and withdrawals; two people at the same time. */
@ArquillianTest
@RunAsClient
class ReceiptIT {

    private static final String WORDS = "Una frase que nadie más escribe 8461.";

    @ArquillianResource
    URL base;

    @Test
    void a_wrong_hash_is_said_to_be_none_of_it_and_a_wrong_code_is_answered_as_ever() {
        Room room = Room.open(base);
        String code = Room.json(room.submits(Room.peru())).getString("receiptCode");

        assertEquals("none", receipt(room, code + "?hash=" + "0".repeat(64)).getString("matches"));
        assertEquals("none", receipt(room, code + "?hash=").getString("matches"));
        assertEquals("none", receipt(room, code + "?hash=%25%00").getString("matches"));
        assertFalse(receipt(room, code).containsKey("matches"));
        HttpResponse<String> unknown = room.gets("receipts/0000000000000000?hash=" + "0".repeat(64));
        assertEquals(404, unknown.statusCode());
        assertEquals(room.gets("receipts/0000000000000000").body(), unknown.body());
        assertEquals(404, Room.open(base).gets("receipts/" + code).statusCode());
    }

    @Test
    void a_receipt_tells_how_it_stands_and_nothing_of_what_was_said() {
        Room room = Room.open(base);
        String draft = handedIn(room, "Uno.");
        String code = corrects(room, draft, 1, "Dos.").split(" ")[0];

        JsonObject amended = receipt(room, code);
        String first = hash(amended, 0);
        assertEquals("amended", amended.getString("status"));
        assertEquals(amended.getString("contentHash"), hash(amended, 1));
        assertEquals("earlier", receipt(room, code + "?hash=" + first).getString("matches"));
        assertEquals(
                "current", receipt(room, code + "?hash=" + hash(amended, 1)).getString("matches"));

        room.drafts("DELETE", "/" + draft + "/submission?standing=2");
        JsonObject withdrawn = receipt(room, code);
        assertEquals("withdrawn", withdrawn.getString("status"));
        assertEquals(hash(amended, 1), withdrawn.getString("contentHash"));
        assertEquals(
                "earlier", receipt(room, code + "?hash=" + hash(amended, 1)).getString("matches"));
        assertEquals(
                "withdrawn", withdrawn.getJsonArray("history").getJsonObject(2).getString("act"));
        assertEquals(Set.of("submittedAt", "contentHash", "status", "history"), withdrawn.keySet());
    }

    @Test
    void counts_and_answers_are_those_of_the_last_correction_and_none_after_a_withdrawal() {
        Room room = Room.open(base);
        String draft = handedIn(room, "Uno dos tres.");
        corrects(room, draft, 1, "Uno dos.");

        assertEquals(1, room.total().getInt("submissions"));
        assertEquals(2, room.total().getInt("words"));
        assertEquals("Uno dos.", behind(room).get(0).getString("value"));
        assertEquals(1, behind(room).size());

        room.drafts("DELETE", "/" + draft + "/submission?standing=2");
        assertEquals(0, room.total().getInt("submissions"));
        assertEquals(0, room.total().getInt("organisations"));
        assertEquals(List.of(), behind(room));
    }

    @Test
    void two_who_correct_or_withdraw_at_the_same_time_do_it_once() throws Exception {
        Room room = Room.open(base);
        String draft = handedIn(room, "Uno.");
        room.drafts("POST", "/" + draft + "/reopening");
        writes(room, draft, "Dos.");

        Set<String> corrected = Parallel.times(
                12,
                i -> room.drafts("PUT", "/" + draft + "/submission?standing=1").body());
        Set<String> withdrawn = Parallel.times(
                12,
                i -> room.drafts("DELETE", "/" + draft + "/submission?standing=2")
                        .body());

        assertEquals(1, corrected.size(), corrected.toString());
        assertTrue(corrected.iterator().next().endsWith(" 2"), corrected.toString());
        assertEquals(1, withdrawn.size(), withdrawn.toString());
        assertTrue(withdrawn.iterator().next().endsWith(" 3"), withdrawn.toString());
    }

    @Test
    void one_who_withdraws_and_one_who_corrects_meet_in_one_order_or_the_other() throws Exception {
        Room room = Room.open(base);
        for (int round = 0; round < 5; round++) {
            String draft = handedIn(room, "Uno " + round);
            room.drafts("POST", "/" + draft + "/reopening");
            writes(room, draft, "Dos " + round);

            Parallel.times(
                    2,
                    i -> room.drafts(i == 0 ? "PUT" : "DELETE", "/" + draft + "/submission?standing=1")
                            .body());

            // Whoever came second was told that something else stands by now.
            String code = room.drafts("PUT", "/" + draft + "/submission?standing=9")
                    .body()
                    .split(" ")[0];
            JsonObject receipt = receipt(room, code);
            assertEquals(2, receipt.getJsonArray("history").size(), receipt.toString());
        }
    }

    @Test
    void after_a_withdrawal_not_a_word_is_in_the_database() throws SQLException {
        Room room = Room.open(base);
        String draft = handedIn(room, "Antes: " + WORDS);
        corrects(room, draft, 1, "Después: " + WORDS);
        assertTrue(DatabaseRows.holding(WORDS).contains("answer_change.value_before"));

        room.drafts("DELETE", "/" + draft + "/submission?standing=2");

        assertEquals(List.of(), DatabaseRows.holding(WORDS));
    }

    @Test
    void an_invitation_is_good_again_after_a_withdrawal_unless_it_was_used_since() {
        Room room = Room.open(base);
        room.admits("\"who\": \"invited\"");
        JsonObject invitation = invites(room);
        String draft = invited(room, invitation.getString("code"));
        corrects(room, draft, 1, "Dos.");
        assertEquals(409, room.submits(with(invitation.getString("code"))).statusCode());

        room.drafts("DELETE", "/" + draft + "/submission?standing=2");
        assertEquals(201, room.submits(with(invitation.getString("code"))).statusCode());

        room.drafts("POST", "/" + draft + "/reopening");
        writes(room, draft, "Tres.");
        assertEquals(
                409,
                room.drafts("PUT", "/" + draft + "/submission?standing=3").statusCode(),
                "what was handed in otherwise since has spent it");
    }

    @Test
    void withdrawing_what_was_handed_in_with_an_older_code_leaves_the_newer_one_spent() {
        Room room = Room.open(base);
        room.admits("\"who\": \"invited\"");
        JsonObject invitation = invites(room);
        String older = invited(room, invitation.getString("code"));
        JsonObject replaced =
                Room.json(room.organises("POST", "invitations/" + invitation.getString("id") + "/replacement", ""));
        invited(room, replaced.getString("code"));
        corrects(room, older, 1, "Dos.");

        room.drafts("DELETE", "/" + older + "/submission?standing=2");

        assertEquals(409, room.submits(with(replaced.getString("code"))).statusCode());
        assertEquals(1, room.total().getInt("submissions"));
    }

    private static JsonObject invites(Room room) {
        return Room.json(room.organises("POST", "invitations", """
                {"invitations": [{"organisationName": "Municipalidad de Prueba", "stakeholderGroup": "local_authority",
                  "country": "PE", "language": "es"}]}"""))
                .getJsonArray("invitations")
                .getJsonObject(0);
    }

    private static JsonObjectBuilder with(String invitation) {
        return Room.peru().add("invitation", invitation);
    }

    /** The key of a draft that was handed in. */
    private static String handedIn(Room room, String text) {
        String draft = room.drafts("POST", "").body();
        writes(room, draft, text);
        room.drafts("POST", "/" + draft + "/submission");
        return draft;
    }

    private static String invited(Room room, String code) {
        String draft = room.drafts("POST", "?code=" + code).body();
        writes(room, draft, "Uno.");
        room.drafts("POST", "/" + draft + "/submission");
        return draft;
    }

    private static String corrects(Room room, String draft, int standing, String text) {
        room.drafts("POST", "/" + draft + "/reopening");
        writes(room, draft, text);
        return room.drafts("PUT", "/" + draft + "/submission?standing=" + standing)
                .body();
    }

    private static void writes(Room room, String draft, String text) {
        room.drafts("PUT", "/" + draft + "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static JsonObject receipt(Room room, String rest) {
        return Room.json(room.gets("receipts/" + rest));
    }

    private static String hash(JsonObject receipt, int act) {
        return receipt.getJsonArray("history").getJsonObject(act).getString("contentHash");
    }

    private static List<JsonObject> behind(Room room) {
        return Room.json(room.gets("answers")).getJsonArray("answers").getValuesAs(JsonObject.class);
    }
}
