package org.cabildo.ops.journeys;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;

/**
 * The other tenant of the demonstration, with one of everything that it can have. All of it carries {@link #MARK}, so
 * that it is known again wherever it should not be.
 *
 * @param receiptCode of a submission
 * @param tokenId of an API token
 * @param invitationId of an invitation to become a member
 */
record Neighbour(String receiptCode, String token, String tokenId, String invitationId, String invitationCode) {

    static final String TENANT = "cartagena40";
    static final String CONSULTATION = "brasilia-2024";
    static final String MARK = "Casa-de-otra-gente-7391";

    static Neighbour of(Product product) throws IOException, InterruptedException {
        Desk desk = new Desk(product, TENANT);
        JsonObject receipt = desk.posts("consultations/" + CONSULTATION + "/submissions", submission());
        JsonObject token = desk.token(MARK, "organiser");
        JsonObject invitation = desk.posts(
                "members/invitations",
                Json.createObjectBuilder()
                        .add("email", MARK.toLowerCase(java.util.Locale.ROOT) + "@example.org")
                        .add("role", "analyst")
                        .build());
        return new Neighbour(
                receipt.getString("receiptCode"),
                token.getString("token"),
                token.getString("id"),
                invitation.getString("id"),
                invitation.getString("code"));
    }

    private static JsonObject submission() {
        return Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "local_authority")
                .add("country", "PE")
                .add("organisation", Json.createObjectBuilder().add("name", MARK))
                .add("answers", Json.createObjectBuilder().add("s1_t1_q1", MARK))
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", "publish"))
                .build();
    }
}
