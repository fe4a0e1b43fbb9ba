package org.cabildo.ops.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cabildo.ops.launcher.api.AdminApi;

/** One person for each role, with a random password that is known only here and now. */
public final class DemoStaff {

    private static final List<String> ROLES = List.of("organiser", "synthesis_lead", "analyst", "reader");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int BLOCKS = 4;
    private static final int BLOCK = 4;

    private final AdminApi api;
    private final SecureRandom random = new SecureRandom();

    public DemoStaff(AdminApi api) {
        this.api = api;
    }

    /** Someone who can sign in. */
    public record Person(String role, String email, String password) {}

    /**
     * Makes those who are not there yet; the organiser works for every tenant that is named, the others for the first.
     *
     * @return whoever was made now; the others' passwords are known to nobody but those who read them then
     * @throws IOException if the API refuses
     */
    public List<Person> make(List<String> tenants) throws IOException, InterruptedException {
        List<Person> made = new ArrayList<>();
        administrator().ifPresent(made::add);
        for (String role : ROLES) {
            Person person = new Person(role, role.replace('_', '-') + "@demo.example", password());
            List<String> places = role.equals("organiser") ? tenants : tenants.subList(0, 1);
            if (join(person, places)) {
                made.add(person);
            }
        }
        return made;
    }

    private Optional<Person> administrator() throws IOException, InterruptedException {
        Person person = new Person("platform administrator", "administrator@demo.example", password());
        boolean isThere = api.get("accounts").json().asJsonArray().getValuesAs(JsonObject.class).stream()
                .anyMatch(account -> account.getString("email").equals(person.email()));
        if (isThere) {
            return Optional.empty();
        }
        JsonObject account = Json.createObjectBuilder()
                .add("email", person.email())
                .add("name", name(person.role()))
                .build();
        String code = api.post("accounts", account).json().asJsonObject().getString("code");
        api.post(
                        "accounts/password",
                        Json.createObjectBuilder()
                                .add("code", code)
                                .add("password", person.password())
                                .build())
                .require();
        return Optional.of(person);
    }

    /** @return false if the person is a member of the first already */
    private boolean join(Person person, List<String> tenants) throws IOException, InterruptedException {
        for (String tenant : tenants) {
            String members = "tenants/" + tenant + "/members";
            boolean isThere = api.get(members).json().asJsonArray().getValuesAs(JsonObject.class).stream()
                    .anyMatch(member -> member.getString("email").equals(person.email()));
            if (isThere) {
                return false;
            }
            JsonObject asked = Json.createObjectBuilder()
                    .add("email", person.email())
                    .add("role", person.role())
                    .build();
            String code = api.post(members + "/invitations", asked)
                    .json()
                    .asJsonObject()
                    .getString("code");
            api.post(
                            members + "/invitations/acceptance",
                            Json.createObjectBuilder()
                                    .add("code", code)
                                    .add("name", name(person.role()))
                                    .add("password", person.password())
                                    .build())
                    .require();
        }
        return true;
    }

    private static String name(String role) {
        String words = role.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " (demo)";
    }

    /** 16 of 31 characters, 79 random bits, without those that look alike. */
    private String password() {
        return IntStream.range(0, BLOCKS)
                .mapToObj(block -> random.ints(BLOCK, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
