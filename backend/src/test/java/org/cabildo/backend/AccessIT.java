package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.Role;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every address of the API, called in every role and by those who have none here. */
@ArquillianTest
@RunAsClient
class AccessIT {

    private static final String TENANT = "tenants/{tenant}";

    private static final String CONSULTATION = "tenants/{tenant}/consultations/{consultation}";

    private static final String MEMBERS = "tenants/{tenant}/members";

    /** Calls that change nothing, even where they are allowed: they are refused or find nothing then. */
    static final List<Call> CALLS = List.of(
            Call.open("GET", "tenants/{tenant}/consultations", 200),
            Call.open("GET", CONSULTATION + "/definition", 200),
            Call.open("GET", CONSULTATION + "/questionnaire.{format}", 200),
            Call.open("GET", CONSULTATION + "/versions", 200),
            Call.open("GET", CONSULTATION + "/receipts/{code}", 404),
            Call.open("POST", CONSULTATION + "/submissions", 400).with("application/json", "{}"),
            Call.needs(Permission.COUNT_ANSWERS, "GET", CONSULTATION + "/aggregates", 200),
            Call.needs(Permission.READ_ANSWERS, "GET", CONSULTATION + "/statistics", 400),
            Call.needs(Permission.READ_ANSWERS, "GET", CONSULTATION + "/answers", 200),
            Call.needs(Permission.READ_ANSWERS, "GET", CONSULTATION + "/answers/{id}/file", 404),
            Call.needs(Permission.EXPORT_ANSWERS, "GET", CONSULTATION + "/exports", 200),
            Call.needs(Permission.EXPORT_ANSWERS, "POST", CONSULTATION + "/exports", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.EXPORT_ANSWERS, "GET", CONSULTATION + "/exports/{id}", 404),
            Call.needs(Permission.EXPORT_ANSWERS, "GET", CONSULTATION + "/exports/{id}/file", 404),
            Call.needs(Permission.EXPORT_ANSWERS, "DELETE", CONSULTATION + "/exports/{id}", 404),
            Call.needs(Permission.PUBLISH_DEFINITION, "POST", CONSULTATION + "/versions", 400)
                    .with("application/zip", "no zip"),
            Call.needs(Permission.MANAGE_PARTICIPATION, "GET", CONSULTATION + "/admission", 200),
            Call.needs(Permission.MANAGE_PARTICIPATION, "PUT", CONSULTATION + "/admission", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.MANAGE_PARTICIPATION, "GET", CONSULTATION + "/open-time", 200),
            Call.needs(Permission.MANAGE_PARTICIPATION, "PUT", CONSULTATION + "/open-time", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.MANAGE_PARTICIPATION, "GET", CONSULTATION + "/invitations", 200),
            Call.needs(Permission.MANAGE_PARTICIPATION, "POST", CONSULTATION + "/invitations", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.MANAGE_PARTICIPATION, "POST", CONSULTATION + "/invitations/{id}/replacement", 404),
            Call.needs(Permission.MANAGE_PARTICIPATION, "DELETE", CONSULTATION + "/invitations/{id}", 404),
            Call.needs(Permission.MANAGE_PARTICIPATION, "GET", CONSULTATION + "/registrations", 200),
            Call.open("POST", CONSULTATION + "/registrations", 409).with("application/json", "{}"),
            Call.needs(Permission.MANAGE_PARTICIPATION, "POST", CONSULTATION + "/registrations/{id}/approval", 404),
            Call.needs(Permission.MANAGE_PARTICIPATION, "POST", CONSULTATION + "/registrations/{id}/refusal", 404)
                    .with("application/json", "{\"reason\": \"Not here.\"}"),
            Call.needs(Permission.PROTECT_DATA, "POST", "tenants/{tenant}/data-requests/search", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.PROTECT_DATA, "POST", "tenants/{tenant}/data-requests/copy", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.PROTECT_DATA, "POST", "tenants/{tenant}/data-requests/erasure", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.PROTECT_DATA, "PUT", "tenants/{tenant}/data-requests/contacts/{id}", 404)
                    .with("application/json", "{}"),
            Call.needs(Permission.PROTECT_DATA, "GET", "tenants/{tenant}/retention", 200),
            Call.open("GET", CONSULTATION + "/public", 404),
            Call.open("GET", CONSULTATION + "/public/states/{number}", 404),
            Call.open("GET", CONSULTATION + "/public/states/{number}/{table}.csv", 404),
            Call.open("GET", CONSULTATION + "/public/answers", 404),
            Call.open("GET", CONSULTATION + "/public/answers.csv", 404),
            Call.needs(Permission.PUBLISH_RESULTS, "GET", CONSULTATION + "/publication", 200),
            Call.needs(Permission.PUBLISH_RESULTS, "PUT", CONSULTATION + "/publication", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.PUBLISH_RESULTS, "POST", CONSULTATION + "/publication/states", 409),
            Call.needs(Permission.RELEASE_ANSWERS, "PUT", CONSULTATION + "/publication/answers/{id}", 409)
                    .with("application/json", "{}"),
            Call.needs(Permission.RELEASE_ANSWERS, "DELETE", CONSULTATION + "/publication/answers/{id}", 404),
            Call.needs(Permission.COUNT_ANSWERS, "GET", CONSULTATION + "/readers", 200),
            Call.needs(Permission.NAME_READERS, "PUT", CONSULTATION + "/readers/{id}", 404),
            Call.needs(Permission.NAME_READERS, "DELETE", CONSULTATION + "/readers/{id}", 404),
            Call.needs(Permission.READ_SEALED_ANSWERS, "GET", CONSULTATION + "/sealed-answers", 200),
            Call.needs(Permission.READ_SEALED_ANSWERS, "GET", CONSULTATION + "/sealed-answers/{id}/file", 404),
            Call.needs(Permission.MANAGE_TOKENS, "GET", "tenants/{tenant}/tokens", 200),
            Call.needs(Permission.MANAGE_TOKENS, "POST", "tenants/{tenant}/tokens", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.MANAGE_TOKENS, "DELETE", "tenants/{tenant}/tokens/{id}", 404),
            Call.needs(Permission.MANAGE_MEMBERS, "GET", MEMBERS, 200),
            Call.needs(Permission.MANAGE_MEMBERS, "PUT", MEMBERS + "/{id}", 404).with("application/json", "{}"),
            Call.needs(Permission.MANAGE_MEMBERS, "DELETE", MEMBERS + "/{id}", 404),
            Call.needs(Permission.MANAGE_MEMBERS, "GET", MEMBERS + "/invitations", 200),
            Call.needs(Permission.MANAGE_MEMBERS, "POST", MEMBERS + "/invitations", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.MANAGE_MEMBERS, "DELETE", MEMBERS + "/invitations/{id}", 404),
            Call.open("POST", MEMBERS + "/invitations/acceptance", 422).with("application/json", "{}"),
            Call.needs(Permission.MANAGE_ACCOUNTS, "GET", "accounts", 200),
            Call.needs(Permission.MANAGE_ACCOUNTS, "POST", "accounts", 422).with("application/json", "{}"),
            Call.needs(Permission.MANAGE_ACCOUNTS, "DELETE", "accounts/{id}", 404),
            Call.needs(Permission.MANAGE_ACCOUNTS, "POST", "accounts/{id}/welcome", 404),
            Call.open("POST", "accounts/password", 422).with("application/json", "{}"),
            Call.open("POST", "accounts/forgotten", 422).with("application/json", "{}"),
            Call.needs(Permission.MANAGE_TENANTS, "GET", "tenants", 200),
            Call.needs(Permission.MANAGE_TENANTS, "POST", "tenants", 422).with("application/json", "{}"),
            Call.needs(Permission.MANAGE_TENANTS, "POST", "tenants/archive", 422)
                    .with("application/zip", "no zip"),
            Call.needs(Permission.MANAGE_TENANTS, "GET", TENANT + "/archive", 200),
            Call.needs(Permission.MANAGE_TENANTS, "POST", TENANT + "/suspension", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.MANAGE_TENANTS, "DELETE", TENANT + "/suspension", 204),
            Call.needs(Permission.MANAGE_TENANTS, "DELETE", TENANT, 400),
            Call.needs(Permission.MANAGE_TENANTS, "GET", TENANT + "/recount", 200),
            Call.needs(Permission.MANAGE_TENANTS, "POST", TENANT + "/recount", 200),
            Call.needs(Permission.MANAGE_TENANTS, "POST", TENANT + "/keys/rotation", 200),
            Call.needs(Permission.MANAGE_PROVIDER, "GET", TENANT + "/provider", 200),
            Call.needs(Permission.MANAGE_PROVIDER, "PUT", TENANT + "/provider", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.MANAGE_PROVIDER, "DELETE", TENANT + "/provider", 404),
            Call.needs(Permission.MANAGE_PROVIDER, "POST", TENANT + "/provider/trial", 422)
                    .with("application/json", "{}"),
            Call.needs(Permission.CHANGE_SETTINGS, "GET", TENANT, 200),
            Call.needs(Permission.CHANGE_SETTINGS, "PUT", TENANT, 422).with("application/json", "{\"colour\": 1}"),
            Call.needs(Permission.CHANGE_SETTINGS, "PUT", TENANT + "/logo", 422).with("image/png", "no picture"),
            Call.needs(Permission.CHANGE_SETTINGS, "DELETE", TENANT + "/logo", 204),
            Call.open("GET", TENANT + "/logo", 404),
            Call.needs(Permission.READ_RECORD, "GET", TENANT + "/record", 200),
            Call.needs(Permission.READ_RECORD, "GET", TENANT + "/record/entries.jsonl", 200),
            Call.needs(Permission.READ_RECORD, "GET", TENANT + "/record/entries.csv", 200),
            Call.needs(Permission.READ_PLATFORM_RECORD, "GET", "record", 200),
            Call.needs(Permission.READ_PLATFORM_RECORD, "GET", "record/entries.jsonl", 200),
            Call.needs(Permission.READ_PLATFORM_RECORD, "GET", "record/entries.csv", 200),
            Call.needs(Permission.READ_RECORD, "GET", TENANT + "/record/head", 200),
            Call.needs(Permission.READ_RECORD, "POST", TENANT + "/record/check", 200),
            Call.needs(Permission.READ_PLATFORM_RECORD, "GET", "record/head", 200),
            Call.needs(Permission.READ_PLATFORM_RECORD, "POST", "record/check", 200));

    private static final Map<String, String> MADE_UP = Map.of(
            "consultation",
            RoomResource.CONSULTATION,
            "format",
            "xml",
            "code",
            "0000000000000000",
            "number",
            "1",
            "table",
            "countries",
            "id",
            new UUID(0, 0).toString());

    @ArquillianResource
    URL base;

    /**
     * One address of the API.
     *
     * @param permission null where everyone may call
     * @param allowed the status for those who may
     */
    record Call(
            @Nullable Permission permission, String method, String template, int allowed, String type, String body) {

        static Call open(String method, String template, int allowed) {
            return new Call(null, method, template, allowed, "", "");
        }

        static Call needs(Permission permission, String method, String template, int allowed) {
            return new Call(permission, method, template, allowed, "", "");
        }

        Call with(String newType, String newBody) {
            return new Call(permission, method, template, allowed, newType, newBody);
        }

        /** The others are of the platform, where no tenant's role counts. */
        boolean isOfTenant() {
            return template.startsWith(TENANT);
        }

        int forRole(Role role) {
            boolean isAllowed = permission == null || permission.isGivenTo(role);
            return isAllowed ? allowed : isOfTenant() ? 403 : 401;
        }

        String name() {
            return method + " " + template;
        }

        HttpResponse<String> in(Room room, @Nullable String token) {
            return in(room, token, Map.of());
        }

        /** @param names what stands for some of the placeholders; what is not named is ours or made up */
        HttpResponse<String> in(Room room, @Nullable String token, Map<String, String> names) {
            String path = Stream.of("consultation", "format", "code", "number", "table", "id")
                    .reduce(
                            template,
                            (address, name) -> address.replace(
                                    "{" + name + "}",
                                    names.getOrDefault(name, Objects.requireNonNull(MADE_UP.get(name), name))));
            return room.calls(
                    method,
                    isOfTenant() ? path.substring(TENANT.length()).replaceFirst("^/", "") : "../../" + path,
                    type,
                    body,
                    token);
        }
    }

    @Test
    void no_address_of_the_api_is_left_out_here() {
        Set<String> walked = CALLS.stream().map(Call::name).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(addresses(method -> true).collect(Collectors.toCollection(TreeSet::new)), walked);
    }

    @Test
    void the_description_says_of_every_call_whether_it_needs_a_token() {
        assertEquals(
                CALLS.stream()
                        .filter(call -> call.permission() != null)
                        .map(Call::name)
                        .collect(Collectors.toSet()),
                addresses(method -> method.isAnnotationPresent(SecurityRequirement.class)
                                || method.getDeclaringClass().isAnnotationPresent(SecurityRequirement.class))
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_permission_is_asked_for_by_an_address_or_decides_about_names_or_is_for_pages_alone() {
        Set<Permission> asked = CALLS.stream()
                .map(Call::permission)
                .filter(permission -> permission != null)
                .collect(Collectors.toSet());

        assertEquals(
                // The last has no address: ContributionIT asks for it.
                Set.of(Permission.READ_RESPONDENT_NAMES, Permission.READ_CONTACTS, Permission.ENTER_CONTRIBUTIONS),
                Arrays.stream(Permission.values())
                        .filter(permission -> !asked.contains(permission))
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_token_that_is_none_here_gets_the_answer_that_is_given_without_one() throws Exception {
        Room room = Room.open(base);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("made up", "cab_" + "A".repeat(43));
        tokens.put("nearly the administrator's", Room.ADMIN_TOKEN + "x");
        tokens.put("empty", "");
        tokens.put("another tenant's", Room.open(base).token(Role.ORGANISER));
        tokens.put("expired", Tokens.expired(room, Role.ORGANISER));
        tokens.put("revoked", Tokens.revoked(room, Role.ORGANISER));

        assertAll(CALLS.stream().flatMap(call -> {
            HttpResponse<String> without = call.in(room, null);
            Executable first = () -> assertEquals(
                    call.permission() == null ? call.allowed() : 401, without.statusCode(), call + " without token");
            return Stream.concat(
                    Stream.of(first),
                    tokens.entrySet().stream()
                            .map(token -> () -> assertSame(
                                    without,
                                    call.in(room.fromElsewhere(), token.getValue()),
                                    call + " " + token.getKey())));
        }));
    }

    @Test
    void every_role_may_what_the_table_says_and_nothing_else() {
        Room room = Room.open(base);
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        tokens.put(Role.PLATFORM_ADMINISTRATOR, Room.ADMIN_TOKEN);
        Role.PLATFORM_ADMINISTRATOR.grantable().forEach(role -> tokens.put(role, room.token(role)));
        assertEquals(Set.of(Role.values()), tokens.keySet());

        assertAll(tokens.keySet().stream()
                .flatMap(role -> CALLS.stream()
                        .map(call -> () -> assertEquals(
                                call.forRole(role),
                                call.in(room, tokens.get(role)).statusCode(),
                                role + " " + call))));
    }

    @Test
    void what_a_role_lacks_is_said_in_a_sentence() {
        Room room = Room.open(base);

        HttpResponse<String> refused = room.gets("answers", room.token(Role.READER));

        assertEquals(403, refused.statusCode());
        assertEquals("urn:cabildo:problem:forbidden", Room.json(refused).getString("type"));
        assertTrue(Room.json(refused).getString("detail").contains("Ask the organiser"), refused.body());
    }

    static void assertSame(HttpResponse<String> expected, HttpResponse<String> actual, String message) {
        assertEquals(expected.statusCode(), actual.statusCode(), message);
        assertEquals(expected.body(), actual.body(), message);
        assertEquals(
                expected.headers().firstValue("WWW-Authenticate"),
                actual.headers().firstValue("WWW-Authenticate"),
                message);
    }

    /** As the resource classes declare them: {@code GET tenants/{tenant}/tokens}. */
    private static Stream<String> addresses(Predicate<Method> isAsked) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.cabildo.backend")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(isAsked)
                        .flatMap(AccessIT::addresses);
    }

    private static Stream<String> addresses(Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = method.getDeclaringClass().getAnnotation(Path.class).value()
                + (below == null ? "" : "/" + below.value());
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + path.replaceAll("\\{(\\w+):.*}", "{$1}"));
    }
}
