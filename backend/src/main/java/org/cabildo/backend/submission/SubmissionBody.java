package org.cabildo.backend.submission;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.surveys.reply.RawReply;
import org.jspecify.annotations.Nullable;

/** From JSON to a command; fields of a wrong shape are named and read as absent. */
final class SubmissionBody {

    private static final Set<String> FIELDS = Set.of(
            "language",
            "stakeholderGroup",
            "country",
            "organisation",
            "anonymous",
            "answers",
            "entries",
            "consent",
            "uses",
            "invitation");

    /** In one object or list; a whole questionnaire has some hundred. */
    private static final int MOST_MEMBERS = 1_000;

    /** Repeats can stand in repeats, and no deeper. */
    private static final int REPEAT_DEPTH = 2;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Every field that has a wrong shape, so far. */
    List<FieldProblem> problems() {
        return problems;
    }

    /** The code of an invitation, not checked; null if there is none. */
    @Nullable String invitation(JsonObject body) {
        return string(body, "invitation", "");
    }

    SubmissionCommand read(JsonObject body) {
        known(body, FIELDS, "");
        JsonObject organisation = object(body, "organisation", "");
        known(organisation, Set.of("name"), "/organisation");
        String language = string(body, "language", "");
        Profile profile = new Profile(
                language == null ? "" : language,
                string(body, "stakeholderGroup", ""),
                string(body, "country", ""),
                string(organisation, "name", "/organisation"));
        RawReply reply =
                new RawReply(answers(object(body, "answers", ""), "/answers", 0), entries(object(body, "entries", "")));
        return new SubmissionCommand(
                profile,
                reply,
                consent(object(body, "consent", ""), language),
                uses(object(body, "uses", "")),
                isAnonymous(body),
                Set.of());
    }

    private boolean isAnonymous(JsonObject body) {
        boolean anonymous = is(body, "anonymous", "");
        if (anonymous && body.getOrDefault("organisation", JsonValue.NULL) != JsonValue.NULL) {
            problems.add(FieldProblem.of("named_anonymous", "/organisation"));
        }
        if (anonymous && body.getOrDefault("invitation", JsonValue.NULL) != JsonValue.NULL) {
            problems.add(FieldProblem.of("invited_anonymous", "/invitation"));
        }
        return anonymous;
    }

    private Consent consent(JsonObject consent, @Nullable String language) {
        known(consent, Set.of("terms", "use", "text"), "/consent");
        boolean terms = is(consent, "terms", "/consent");
        return new Consent(
                terms,
                use(consent, "use", "/consent").orElse(ConsentUse.SECRETARIAT_ONLY),
                consentText(consent, language));
    }

    /** In the language of the submission. */
    private @Nullable ConsentText consentText(JsonObject consent, @Nullable String language) {
        String text = string(consent, "text", "/consent");
        if (text == null || language == null) {
            return null;
        }
        if (text.length() > ConsentText.LONGEST) {
            problems.add(FieldProblem.of("too_long_comment", "/consent/text", text.length(), ConsentText.LONGEST));
        }
        if (text.codePoints().anyMatch(SubmissionBody::isNotStorable)) {
            problems.add(FieldProblem.of("not_storable", "/consent/text"));
        }
        return new ConsentText(language, text);
    }

    private static boolean isNotStorable(int character) {
        return (Character.isISOControl(character) && character != '\n')
                || Character.getType(character) == Character.SURROGATE;
    }

    private Map<String, ConsentUse> uses(JsonObject uses) {
        Map<String, ConsentUse> read = new LinkedHashMap<>();
        if (!isTooMany(uses.size(), "/uses")) {
            uses.keySet().forEach(address -> use(uses, address, "/uses").ifPresent(use -> read.put(address, use)));
        }
        return read;
    }

    private Optional<ConsentUse> use(JsonObject parent, String field, String pointer) {
        String typed = string(parent, field, pointer);
        Optional<ConsentUse> use = Optional.ofNullable(typed).flatMap(ConsentUse::of);
        if (typed != null && use.isEmpty()) {
            problems.add(FieldProblem.of(
                    "unknown_value",
                    pointer + "/" + escape(field),
                    FieldProblem.shown(typed),
                    String.join(", ", ConsentUse.keys())));
        }
        return use;
    }

    private Map<String, List<Map<String, Object>>> entries(JsonObject entries) {
        Map<String, List<Map<String, Object>>> read = new LinkedHashMap<>();
        if (isTooMany(entries.size(), "/entries")) {
            return read;
        }
        entries.forEach((repeat, list) -> {
            String pointer = "/entries/" + escape(repeat);
            if (list instanceof JsonArray array) {
                read.put(repeat, entries(array, pointer, REPEAT_DEPTH));
            } else if (list != JsonValue.NULL) {
                wrongType(pointer, repeat, "[{…}]");
            }
        });
        return read;
    }

    /** @param depth how many levels of entries there can be, these among them */
    private List<Map<String, Object>> entries(JsonArray array, String pointer, int depth) {
        List<Map<String, Object>> read = new ArrayList<>();
        if (isTooMany(array.size(), pointer)) {
            return read;
        }
        for (JsonValue entry : array) {
            String entryPointer = pointer + "/" + read.size();
            if (entry instanceof JsonObject object) {
                read.add(answers(object, entryPointer, depth - 1));
            } else {
                wrongType(entryPointer, String.valueOf(read.size()), "{…}");
                read.add(Map.of());
            }
        }
        return read;
    }

    /** @param depth how many levels of entries can stand in them */
    private Map<String, Object> answers(JsonObject answers, String pointer, int depth) {
        Map<String, Object> read = new LinkedHashMap<>();
        if (isTooMany(answers.size(), pointer)) {
            return read;
        }
        answers.forEach((question, value) -> {
            Object raw = depth > 0 && areEntries(value)
                    ? entries(value.asJsonArray(), pointer + "/" + escape(question), depth)
                    : raw(value);
            if (raw != null) {
                read.put(question, raw);
            } else if (value != JsonValue.NULL) {
                wrongType(pointer + "/" + escape(question), question, "\"…\", [\"…\"]");
            }
        });
        return read;
    }

    private static boolean areEntries(JsonValue value) {
        return value instanceof JsonArray array && array.stream().anyMatch(JsonObject.class::isInstance);
    }

    private static @Nullable Object raw(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        if (value instanceof JsonArray array
                && array.size() <= MOST_MEMBERS
                && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString::getString);
        }
        return null;
    }

    private JsonObject object(JsonObject parent, String field, String pointer) {
        JsonValue value = parent.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonObject object) {
            return object;
        }
        if (value != JsonValue.NULL) {
            wrongType(pointer + "/" + field, field, "{…}");
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private boolean is(JsonObject parent, String field, String pointer) {
        JsonValue value = parent.getOrDefault(field, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            wrongType(pointer + "/" + field, field, "true");
        }
        return value == JsonValue.TRUE;
    }

    private @Nullable String string(JsonObject parent, String field, String pointer) {
        JsonValue value = parent.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value != JsonValue.NULL) {
            wrongType(pointer + "/" + escape(field), field, "\"…\"");
        }
        return null;
    }

    private void known(JsonObject object, Set<String> fields, String pointer) {
        object.keySet().stream()
                .filter(field -> !fields.contains(field))
                .limit(MOST_MEMBERS)
                .forEach(field -> problems.add(FieldProblem.of("unknown_field", pointer + "/" + escape(field), field)));
    }

    private boolean isTooMany(int members, String pointer) {
        if (members > MOST_MEMBERS) {
            problems.add(FieldProblem.of("too_many", pointer, members, MOST_MEMBERS));
        }
        return members > MOST_MEMBERS;
    }

    private void wrongType(String pointer, String field, String expected) {
        problems.add(FieldProblem.of("wrong_type", pointer, field, expected));
    }

    /** RFC 6901, section 3. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
