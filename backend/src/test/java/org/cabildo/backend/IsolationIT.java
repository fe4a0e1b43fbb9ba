package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.cabildo.backend.AccessIT.Call;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every address of the API and every file that can be taken away, tried with what belongs to the tenant next door. Its
 * tokens are tried in {@link AccessIT}.
 */
@ArquillianTest
@RunAsClient
class IsolationIT {

    /** Written into everything of the neighbour's, so that it is known again. */
    private static final String MARK = "Casa-de-otra-gente-7391";

    private static final String TENANT = "tenants/{tenant}";
    private static final String CONSULTATION = TENANT + "/consultations/{consultation}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** What has the same name with everyone. */
    private static final Set<String> COMMON = Set.of("tenant", "format", "number", "table");

    /** Something of the neighbour's for every kind of name in an address: the address up to it, and how it is made. */
    private static final Map<String, Function<Room, String>> PLANTED = new TreeMap<>(Map.ofEntries(
            Map.entry(CONSULTATION, IsolationIT::consultation),
            Map.entry(CONSULTATION + "/receipts/{code}", IsolationIT::receipt),
            Map.entry(CONSULTATION + "/answers/{id}", IsolationIT::answerWithFile),
            Map.entry(CONSULTATION + "/exports/{id}", IsolationIT::export),
            Map.entry(CONSULTATION + "/publication/answers/{id}", IsolationIT::answer),
            Map.entry(CONSULTATION + "/readers/{id}", IsolationIT::account),
            Map.entry(CONSULTATION + "/sealed-answers/{id}", IsolationIT::answer),
            Map.entry(CONSULTATION + "/invitations/{id}", room -> text(invitation(room), "id")),
            Map.entry(CONSULTATION + "/registrations/{id}", IsolationIT::registration),
            Map.entry(TENANT + "/data-requests/contacts/{id}", IsolationIT::contact),
            Map.entry(TENANT + "/tokens/{id}", room -> Room.json(marked(room)).getString("id")),
            Map.entry(TENANT + "/members/{id}", IsolationIT::member),
            Map.entry(TENANT + "/members/invitations/{id}", room -> text(memberInvitation(room), "id")),
            Map.entry("accounts/{id}", IsolationIT::account)));

    @ArquillianResource
    URL base;

    @Test
    void every_kind_of_name_in_an_address_is_tried() {
        Set<String> kinds = AccessIT.CALLS.stream()
                .flatMap(call -> kinds(call.template()).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(PLANTED.keySet(), kinds);
    }

    @Test
    void what_belongs_to_the_tenant_next_door_is_answered_as_what_does_not_exist() {
        Room mine = Room.open(base);
        Room theirs = Room.open(base);
        Map<String, String> planted = planted(theirs);
        String organiser = mine.token(Role.ORGANISER);
        List<Executable> walked = new ArrayList<>();

        for (Call call : AccessIT.CALLS) {
            kinds(call.template()).forEach((kind, name) -> {
                Map<String, String> foreign = Map.of(name, String.valueOf(planted.get(kind)));
                Map<String, String> madeUp = Map.of(name, madeUp(String.valueOf(planted.get(kind))));
                for (String token : Arrays.asList(organiser, null)) {
                    walked.add(() -> AccessIT.assertSame(
                            call.in(mine.fromElsewhere(), token, madeUp),
                            call.in(mine.fromElsewhere(), token, foreign),
                            call.name() + " with their " + name + (token == null ? "" : ", as an organiser here")));
                }
            });
        }

        assertTrue(walked.size() >= 40, "walked " + walked.size());
        assertAll(walked);
    }

    @Test
    void codes_of_the_tenant_next_door_open_nothing_here() {
        Room mine = Room.open(base);
        Room theirs = Room.open(base);
        String member = text(memberInvitation(theirs), "code");
        String respondent = text(invitation(theirs), "code");

        assertAll(
                () -> AccessIT.assertSame(accepts(mine, madeUp(member)), accepts(mine, member), "acceptance"),
                () -> AccessIT.assertSame(submits(mine, madeUp(respondent)), submits(mine, respondent), "submission"),
                () -> AccessIT.assertSame(begins(mine, madeUp(respondent)), begins(mine, respondent), "draft"),
                () -> assertEquals(204, accepts(theirs, member).statusCode()),
                () -> assertEquals(200, begins(theirs, respondent).statusCode()));
    }

    @Test
    void no_list_and_no_file_of_mine_holds_anything_of_the_tenant_next_door() {
        Room mine = Room.open(base);
        Room theirs = Room.open(base);
        assertEquals(PLANTED.keySet(), planted(theirs).keySet());
        List<Executable> read = new ArrayList<>();
        int found = 0;

        for (Call call : AccessIT.CALLS) {
            boolean isList = call.method().equals("GET")
                    && call.template().startsWith(TENANT)
                    && !call.template().contains("{id}")
                    && !call.template().contains("{code}");
            for (Role role : isList ? List.of(Role.ORGANISER, Role.PLATFORM_ADMINISTRATOR) : List.<Role>of()) {
                read.add(() -> assertFalse(reads(mine, call, role).contains(MARK), role + " " + call.name()));
                found += reads(theirs, call, role).contains(MARK) ? 1 : 0;
            }
        }

        assertAll(read);
        assertTrue(found >= 8, "seen by the neighbour's own people in " + found + " of " + read.size());
    }

    private static Map<String, String> planted(Room neighbour) {
        Map<String, String> planted = new TreeMap<>();
        PLANTED.forEach((kind, plant) -> planted.put(kind, plant.apply(neighbour)));
        return planted;
    }

    /** The kinds of names in an address, each as the address up to it, with the placeholder's name. */
    private static Map<String, String> kinds(String template) {
        Map<String, String> kinds = new TreeMap<>();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            if (!COMMON.contains(placeholder.group(1))) {
                kinds.put(template.substring(0, placeholder.end()), placeholder.group(1));
            }
        }
        return kinds;
    }

    /** Of the same shape, and nobody's. */
    private static String madeUp(String value) {
        StringBuilder other = new StringBuilder(value);
        for (int i = value.length() - 1, left = 8; i >= 0 && left > 0; i--) {
            char c = value.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                other.setCharAt(i, c == '2' ? '3' : '2');
                left--;
            }
        }
        return other.toString();
    }

    private static String reads(Room room, Call call, Role role) {
        String token = role == Role.PLATFORM_ADMINISTRATOR ? Room.ADMIN_TOKEN : room.token(role);
        String path = call.template()
                .replace("{consultation}", RoomResource.CONSULTATION)
                .replace("{format}", "xlsx")
                .replace("{number}", "1")
                .replace("{table}", "countries")
                .substring(TENANT.length())
                .replaceFirst("^/", "");
        try {
            byte[] body = HttpClient.newHttpClient()
                    .send(
                            Room.request(room.tenantAddress(path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            return new String(body, StandardCharsets.UTF_8) + unzipped(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The text of every file in an archive; empty for what is none. */
    private static String unzipped(byte[] body) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String consultation(Room room) {
        Room.send(Room.request(room.tenantAddress("../../rooms/" + room.tenant() + "/more"))
                .POST(BodyPublishers.noBody())
                .build());
        return "more";
    }

    private static String receipt(Room room) {
        return Room.json(room.submits(Room.peru()
                        .add("organisation", Json.createObjectBuilder().add("name", MARK))
                        .add("answers", Json.createObjectBuilder().add("s1_t1_q1", MARK))))
                .getString("receiptCode");
    }

    /** In a room of a third one, whose questionnaire asks for a file. */
    private static String answerWithFile(Room room) {
        Room municipality = room.municipalityBeside();
        String draft = municipality.files("POST", "", new byte[0]).body();
        String file = "/" + draft + "/fault_photo?name=" + MARK + ".txt";
        municipality.files("PUT", file, MARK.getBytes(StandardCharsets.UTF_8));
        municipality.files("POST", "/" + draft + "/submission", new byte[0]);
        return Room.json(municipality.gets("answers?question=fault_photo"))
                .getJsonArray("answers")
                .getJsonObject(0)
                .getString("id");
    }

    private static String answer(Room room) {
        receipt(room);
        return Room.json(room.gets("answers"))
                .getJsonArray("answers")
                .getJsonObject(0)
                .getString("id");
    }

    private static String export(Room room) {
        return text(
                room.organises("POST", "exports", "{\"format\": \"csv\", \"shape\": \"long\"}")
                        .body(),
                "id");
    }

    private static HttpResponse<String> marked(Room room) {
        return room.calls(
                "POST",
                "tokens",
                "application/json",
                "{\"name\": \"%s\", \"role\": \"reader\", \"expiresAt\": \"%s\"}"
                        .formatted(MARK, Instant.now().plusSeconds(3_600)),
                Room.ADMIN_TOKEN);
    }

    private static String memberInvitation(Room room) {
        return room.calls(
                        "POST",
                        "members/invitations",
                        "application/json",
                        "{\"email\": \"%s-%s@example.org\", \"role\": \"reader\"}".formatted(MARK, UUID.randomUUID()),
                        Room.ADMIN_TOKEN)
                .body();
    }

    private static String member(Room room) {
        accepts(room, text(memberInvitation(room), "code"));
        String members = room.calls("GET", "members", "", "", Room.ADMIN_TOKEN).body();
        try (JsonReader reader = Json.createReader(new StringReader(members))) {
            JsonArray all = reader.readArray();
            return all.getJsonObject(0).getString("id");
        }
    }

    private static HttpResponse<String> accepts(Room room, String code) {
        return room.fromElsewhere()
                .calls(
                        "POST",
                        "members/invitations/acceptance",
                        "application/json",
                        "{\"code\": \"%s\", \"name\": \"%s\", \"password\": \"siete gatos en la plaza\"}"
                                .formatted(code, MARK),
                        null);
    }

    private static HttpResponse<String> submits(Room room, String code) {
        return room.fromElsewhere().submits(Room.peru().add("invitation", code));
    }

    private static HttpResponse<String> begins(Room room, String code) {
        return room.fromElsewhere().drafts("POST", "?code=" + code);
    }

    private static String invitation(Room room) {
        return room.organises("POST", "invitations", """
                        {"invitations": [{"organisationName": "%s", "stakeholderGroup": "local_authority",
                         "country": "PE", "language": "es"}]}""".formatted(MARK)).body();
    }

    private static String registration(Room room) {
        room.admits("\"who\": \"registered\", \"approval\": true");
        room.organises("POST", "registrations", """
                {"organisationName": "%s", "stakeholderGroup": "local_authority", "country": "PE", "language": "es",
                 "person": "Ana", "email": "ana@example.org"}""".formatted(MARK));
        String waiting = room.organises("GET", "registrations", "").body();
        room.admits("\"who\": \"everyone\"");
        return text(waiting, "id");
    }

    private static String contact(Room room) {
        registration(room);
        String found = room.calls(
                        "POST",
                        "data-requests/search",
                        "application/json",
                        "{\"text\": \"ana@example.org\"}",
                        room.token(Role.ORGANISER))
                .body();
        Matcher contact = Pattern.compile("contact:([0-9a-f-]{36})").matcher(found);
        assertTrue(contact.find(), found);
        return contact.group(1);
    }

    private static String account(Room room) {
        return text(
                room.calls(
                                "POST",
                                "../../accounts",
                                "application/json",
                                "{\"email\": \"%s@example.org\", \"name\": \"%s\"}".formatted(UUID.randomUUID(), MARK),
                                Room.ADMIN_TOKEN)
                        .body(),
                "id");
    }

    /** The first value of that name. */
    private static String text(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertTrue(value.find(), name + " in " + json);
        return value.group(1);
    }
}
