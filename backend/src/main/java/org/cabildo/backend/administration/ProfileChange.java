package org.cabildo.backend.administration;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.Limits;
import org.cabildo.backend.tenancy.settings.Settings;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.jspecify.annotations.Nullable;

/** What is to be changed of a tenant: every member has been checked. */
record ProfileChange(Optional<String> label, Optional<TenantSettings> settings, Optional<Limits> limits) {

    private static final Set<String> MEMBERS = Set.of("label", "settings", "limits");
    private static final Set<String> LIMITS = Set.of("consultations", "megabytes");
    private static final int MOST_CONSULTATIONS = 1_000_000;
    private static final int MOST_MEGABYTES = 100_000_000;

    /** @throws ProblemException {@link ProblemType#INVALID} naming every wrong member */
    static ProfileChange read(JsonObject body, Settings settings, Predicate<String> isConsultation) {
        List<FieldProblem> problems = new ArrayList<>();
        unknown(body, MEMBERS, "", problems);
        Optional<String> label = label(body, problems);
        Optional<Limits> limits = object(body, "limits", problems).map(given -> limits(given, problems));
        Optional<TenantSettings> said =
                object(body, "settings", problems).flatMap(given -> settings(given, settings, problems));
        said.ifPresent(read -> consultations(read, isConsultation, problems));
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        return new ProfileChange(label, said, limits);
    }

    private static Optional<String> label(JsonObject body, List<FieldProblem> problems) {
        if (!body.containsKey("label")) {
            return Optional.empty();
        }
        if (body.get("label") instanceof JsonString label && NewTenant.isLabel(label.getString())) {
            return Optional.of(label.getString().strip());
        }
        problems.add(FieldProblem.of("bad_line", "/label", "label", NewTenant.LONGEST_LABEL));
        return Optional.empty();
    }

    private static Optional<TenantSettings> settings(JsonObject given, Settings settings, List<FieldProblem> problems) {
        try {
            return Optional.of(settings.check(given, "/settings"));
        } catch (ProblemException wrong) {
            problems.addAll(wrong.errors());
            return Optional.empty();
        }
    }

    private static void consultations(
            TenantSettings said, Predicate<String> isConsultation, List<FieldProblem> problems) {
        said.wording().byConsultation().keySet().stream()
                .filter(isConsultation.negate())
                .map(FieldProblem::shown)
                .forEach(name -> problems.add(
                        FieldProblem.of("unknown_consultation", "/settings/consultationWording/" + name, name)));
    }

    private static Limits limits(JsonObject given, List<FieldProblem> problems) {
        unknown(given, LIMITS, "/limits", problems);
        return new Limits(
                limit(given, "consultations", MOST_CONSULTATIONS, problems),
                limit(given, "megabytes", MOST_MEGABYTES, problems));
    }

    private static @Nullable Integer limit(JsonObject given, String name, int most, List<FieldProblem> problems) {
        JsonValue value = given.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Integer.SIZE
                && number.intValue() >= 0
                && number.intValue() <= most) {
            return number.intValue();
        }
        problems.add(FieldProblem.of("out_of_range", "/limits/" + name, name, 0, most));
        return null;
    }

    private static Optional<JsonObject> object(JsonObject body, String name, List<FieldProblem> problems) {
        if (!body.containsKey(name)) {
            return Optional.empty();
        }
        if (body.get(name) instanceof JsonObject object) {
            return Optional.of(object);
        }
        problems.add(FieldProblem.of("wrong_type", "/" + name, name, "{…}"));
        return Optional.empty();
    }

    private static void unknown(JsonObject object, Set<String> known, String at, List<FieldProblem> problems) {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(FieldProblem::shown)
                .forEach(name -> problems.add(FieldProblem.of("unknown_field", at + "/" + name, name)));
    }
}
