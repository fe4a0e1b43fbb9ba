package org.cabildo.backend.identity.openid;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.definition.Spoken;

/** The door: what was filled in becomes a provider, or every wrong field is named at once; and back again. */
final class ProviderBody {

    static final String SECRET = "clientSecret";

    static final String EXAMPLE = """
            {"issuer": "https://login.example.org/realms/ministry", "clientId": "cabildo", "clientSecret": "…",
             "names": {"en": "Ministry of Example", "es": "Ministerio de Ejemplo"}, "scopes": ["openid", "email", "profile"],
             "roleClaim": "roles", "roles": {"cabildo-organiser": "organiser"}, "defaultRole": "reader",
             "domains": ["example.org"], "makesAccounts": true, "onlyWay": false,
             "needsSecondFactor": false, "contexts": [], "methods": ["mfa"]}""";

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;
    private static final String OPENID = "openid";
    private static final List<String> USUAL_SCOPES = List.of(OPENID, "email", "profile");
    private static final Set<String> FIELDS = Set.of(
            "issuer",
            "clientId",
            SECRET,
            "names",
            "scopes",
            "roleClaim",
            "roles",
            "defaultRole",
            "domains",
            "makesAccounts",
            "onlyWay",
            "needsSecondFactor",
            "contexts",
            "methods");

    /** What a provider can make of somebody. */
    private static final List<Role> GIVEN = Role.ORGANISER.grantable();

    private final JsonObject filled;
    private final Fields fields;

    ProviderBody(JsonObject filled) {
        this.filled = filled;
        this.fields = new Fields(filled, FIELDS);
    }

    /** @throws ProblemException {@link ProblemType#INVALID} */
    Provider read() {
        Optional<String> issuer = fields.line("issuer", "bad_line_of", LONGEST).flatMap(this::issuer);
        Optional<String> clientId = fields.line("clientId", "bad_line_of", LONGEST);
        if (filled.containsKey(SECRET)) {
            fields.line(SECRET, "bad_line_of", LONGEST);
        }
        Map<Locale, String> names = names();
        Set<String> scopes = texts("scopes");
        String roleClaim = optional("roleClaim").orElse("");
        Map<String, Role> roles = roles();
        Optional<Role> defaultRole = optional("defaultRole").flatMap(key -> role("defaultRole", key));
        Set<String> domains = texts("domains").stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        domains.stream()
                .filter(domain -> !domain.matches("[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]+"))
                .forEach(domain -> fields.wrong("bad_domain", "domains", FieldProblem.shown(domain)));
        Set<String> contexts = texts("contexts");
        Set<String> methods = texts("methods");
        boolean needsSecondFactor = isTrue("needsSecondFactor", false);
        if (needsSecondFactor && contexts.isEmpty() && methods.isEmpty()) {
            fields.wrong("second_factor_unsaid", "methods");
        }
        boolean makesAccounts = isTrue("makesAccounts", true);
        boolean isOnlyWay = isTrue("onlyWay", false);
        fields.refuseWrong();
        return new Provider(
                issuer.orElseThrow(),
                clientId.orElseThrow(),
                names,
                scopes.isEmpty()
                        ? USUAL_SCOPES
                        : Stream.concat(Stream.of(OPENID), scopes.stream())
                                .distinct()
                                .toList(),
                roleClaim,
                roles,
                defaultRole.orElse(null),
                domains,
                makesAccounts,
                isOnlyWay,
                needsSecondFactor,
                contexts,
                methods);
    }

    /** The secret that was filled in; empty to leave the one that is kept. */
    Optional<String> secret() {
        return optional(SECRET);
    }

    static JsonObject json(Provider provider) {
        JsonObjectBuilder names = Json.createObjectBuilder();
        provider.names().forEach((language, name) -> names.add(language.toLanguageTag(), name));
        JsonObjectBuilder roles = Json.createObjectBuilder();
        provider.roles().forEach((value, role) -> roles.add(value, role.key()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("issuer", provider.issuer())
                .add("clientId", provider.clientId())
                .add("names", names)
                .add("scopes", array(provider.scopes()))
                .add("roleClaim", provider.roleClaim())
                .add("roles", roles)
                .add("domains", array(provider.domains()))
                .add("makesAccounts", provider.makesAccounts())
                .add("onlyWay", provider.isOnlyWay())
                .add("needsSecondFactor", provider.needsSecondFactor())
                .add("contexts", array(provider.contexts()))
                .add("methods", array(provider.methods()));
        provider.defaultRole().ifPresent(role -> json.add("defaultRole", role.key()));
        return json.build();
    }

    private static JsonArrayBuilder array(Iterable<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    /** What can be checked without asking anybody. */
    private Optional<String> issuer(String typed) {
        Optional<Unfit> wrong = Destinations.shape(typed);
        return wrong.isEmpty() ? Optional.of(typed) : fields.wrong(wrong.get().code(), "issuer");
    }

    private Map<Locale, String> names() {
        Map<Locale, String> names = new LinkedHashMap<>();
        JsonObject given = object("names");
        given.forEach((tag, value) -> {
            Locale language = Locale.forLanguageTag(tag);
            if (!Spoken.LANGUAGES.contains(language)) {
                fields.wrong("bad_language", "names", FieldProblem.shown(tag));
            } else if (value instanceof JsonString name && isLine(name.getString(), LONGEST_NAME)) {
                names.put(language, name.getString().strip());
            } else {
                fields.wrong("bad_line_of", "names", LONGEST_NAME);
            }
        });
        if (given.isEmpty()) {
            fields.wrong("missing", "names", "names");
        }
        return names;
    }

    private Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        object("roles").forEach((value, role) -> {
            if (roles.size() == MOST || !isLine(value, LONGEST)) {
                fields.wrong("bad_line_of", "roles", LONGEST);
            } else if (role instanceof JsonString key) {
                role("roles", key.getString()).ifPresent(known -> roles.put(value.strip(), known));
            } else {
                fields.wrong("wrong_type", "roles", "roles", "{\"…\": \"reader\"}");
            }
        });
        return roles;
    }

    private Optional<Role> role(String field, String key) {
        return GIVEN.stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .or(() -> fields.wrong(
                        "unknown_value",
                        field,
                        FieldProblem.shown(key),
                        GIVEN.stream().map(Role::key).collect(Collectors.joining(", "))));
    }

    private JsonObject object(String field) {
        JsonValue value = value(field);
        if (value instanceof JsonObject object) {
            return object;
        }
        if (value != JsonValue.NULL) {
            fields.wrong("wrong_type", field, field, "{…}");
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private Set<String> texts(String field) {
        JsonValue value = value(field);
        if (value instanceof JsonArray array
                && array.size() <= MOST
                && array.stream()
                        .allMatch(text -> text instanceof JsonString string && isLine(string.getString(), LONGEST))) {
            return array.getValuesAs(JsonString::getString).stream()
                    .map(String::strip)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (value != JsonValue.NULL) {
            fields.wrong("wrong_type", field, field, "[\"…\"]");
        }
        return new LinkedHashSet<>();
    }

    private boolean isTrue(String field, boolean unlessSaid) {
        JsonValue value = value(field);
        if (value != JsonValue.NULL && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            fields.wrong("wrong_type", field, field, "true");
        }
        return value == JsonValue.NULL ? unlessSaid : value == JsonValue.TRUE;
    }

    private Optional<String> optional(String field) {
        return value(field) instanceof JsonString string && !string.getString().isBlank()
                ? fields.line(field, "bad_line_of", LONGEST)
                : Optional.empty();
    }

    private JsonValue value(String field) {
        return filled.getOrDefault(field, JsonValue.NULL);
    }

    private static boolean isLine(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
    }
}
