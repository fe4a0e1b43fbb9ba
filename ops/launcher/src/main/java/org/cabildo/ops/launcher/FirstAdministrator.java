package org.cabildo.ops.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cabildo.ops.launcher.api.AdminApi;

/** The way in for whoever starts an installation that nobody can sign in to yet. */
final class FirstAdministrator {

    private static final String EMAIL = "administrator@localhost";

    private FirstAdministrator() {}

    /**
     * The path of a page on which the first administrator's password is chosen, good once and for a week.
     *
     * @return empty once there is an administrator who has a password
     */
    static Optional<String> welcome(AdminApi api) throws IOException, InterruptedException {
        List<JsonObject> administrators =
                api.get("accounts").json().asJsonArray().getValuesAs(JsonObject.class);
        if (administrators.stream().anyMatch(account -> account.getBoolean("hasPassword"))) {
            return Optional.empty();
        }
        Optional<String> waiting =
                administrators.stream().map(account -> account.getString("id")).findFirst();
        AdminApi.Reply made = waiting.isPresent()
                ? api.post("accounts/" + waiting.get() + "/welcome", JsonObject.EMPTY_JSON_OBJECT)
                : api.post(
                        "accounts",
                        Json.createObjectBuilder()
                                .add("email", EMAIL)
                                .add("name", "Administrator")
                                .build());
        return Optional.of("/welcome/" + made.json().asJsonObject().getString("code"));
    }
}
