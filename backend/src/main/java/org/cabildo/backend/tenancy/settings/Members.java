package org.cabildo.backend.tenancy.settings;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** A JSON object of a request, read member by member; everything wrong is noted with its place. */
final class Members {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int LONGEST_TAG = 35;
    private static final int MOST_MEMBERS = 500;

    private final JsonObject object;
    private final String pointer;
    private final List<FieldProblem> problems;

    private Members(JsonObject object, String pointer, List<FieldProblem> problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
        if (object.size() > MOST_MEMBERS) {
            problems.add(FieldProblem.of("too_many", pointer, object.size(), MOST_MEMBERS));
        }
    }

    /** @param pointer where it stands in the request's body */
    static Members of(JsonObject object, String pointer) {
        return new Members(object, pointer, new ArrayList<>());
    }

    /** @throws ProblemException {@link ProblemType#INVALID} with all that was noted */
    void refuseWrong() {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
    }

    Members only(String... known) {
        List<String> all = List.of(known);
        object.keySet().stream()
                .filter(name -> !all.contains(name))
                .forEach(name -> wrong("unknown_field", name, FieldProblem.shown(name)));
        return this;
    }

    /** The names of its members; at most 500. */
    List<String> names() {
        return object.keySet().stream().limit(MOST_MEMBERS).toList();
    }

    /** Without members if it is missing or none. */
    Members object(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonObject inner) {
            return new Members(inner, at(name), problems);
        }
        if (value != JsonValue.NULL) {
            wrong("wrong_type", name, name, "{…}");
        }
        return new Members(JsonValue.EMPTY_JSON_OBJECT, at(name), problems);
    }

    List<String> texts(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonArray array
                && array.stream().allMatch(JsonString.class::isInstance)
                && array.size() <= MOST_MEMBERS) {
            return array.getValuesAs(JsonString::getString);
        }
        if (value != JsonValue.NULL) {
            wrong("wrong_type", name, name, "[\"…\"]");
        }
        return List.of();
    }

    /** @return empty if it is missing or null, and, noted, if it is no text */
    Optional<String> text(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value == JsonValue.NULL ? Optional.empty() : wrong("wrong_type", name, name, "\"…\"");
    }

    /** One line of text, without the space around it. */
    Optional<String> line(String name, int longest) {
        return text(name).map(String::strip).flatMap(line -> {
            int length = line.codePointCount(0, line.length());
            return length >= 1 && length <= longest && line.codePoints().noneMatch(Members::isNotInALine)
                    ? Optional.of(line)
                    : wrong("bad_line", name, name, longest);
        });
    }

    /** Text of one or more lines. */
    Optional<String> lines(String name, int longest) {
        return text(name).flatMap(text -> {
            int length = text.codePointCount(0, text.length());
            boolean isStorable = text.codePoints()
                    .noneMatch(letter -> letter != '\n' && letter != '\r' && letter != '\t' && isNotInALine(letter));
            return !text.isBlank() && length <= longest && isStorable
                    ? Optional.of(text)
                    : wrong("bad_text", name, name, longest);
        });
    }

    Optional<Integer> number(String name, int least, int most) {
        JsonValue value = value(name);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                int exact = number.intValueExact();
                if (exact >= least && exact <= most) {
                    return Optional.of(exact);
                }
            } catch (ArithmeticException tooLarge) {
                return wrong("out_of_range", name, name, least, most);
            }
        }
        return wrong("out_of_range", name, name, least, most);
    }

    /**
     * What is written for each language.
     *
     * @param read the value of the member of this name
     */
    <T> Map<Locale, T> byLanguage(BiFunction<Members, String, Optional<T>> read) {
        Map<Locale, T> byLanguage = new LinkedHashMap<>();
        for (String tag : names()) {
            Optional<Locale> language = language(tag);
            if (language.isEmpty()) {
                wrong("bad_language", tag, FieldProblem.shown(tag));
            }
            language.ifPresent(known -> read.apply(this, tag).ifPresent(value -> byLanguage.put(known, value)));
        }
        return byLanguage;
    }

    /** @return empty for what is no language's tag (BCP 47) in its usual form */
    static Optional<Locale> language(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return tag.length() <= LONGEST_TAG
                        && LANGUAGES.contains(language.getLanguage())
                        && language.toLanguageTag().equals(tag)
                ? Optional.of(language)
                : Optional.empty();
    }

    /** Notes that a member is wrong. */
    <T> Optional<T> wrong(String code, String name, Object... arguments) {
        problems.add(FieldProblem.of(code, at(name), arguments));
        return Optional.empty();
    }

    private JsonValue value(String name) {
        return object.getOrDefault(name, JsonValue.NULL);
    }

    /** RFC 6901, section 3. */
    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isNotInALine(int letter) {
        return Character.isISOControl(letter)
                || Character.getType(letter) == Character.SURROGATE
                || Character.getType(letter) == Character.LINE_SEPARATOR
                || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR;
    }
}
