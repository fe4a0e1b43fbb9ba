package org.cabildo.backend.administration;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.cabildo.backend.tenancy.Limits;
import org.cabildo.backend.tenancy.TenantRecord;
import org.cabildo.backend.tenancy.settings.SettingsJson;
import org.jspecify.annotations.Nullable;

/** A tenant as the API shows it. */
final class ProfileJson {

    private ProfileJson() {}

    static JsonObject of(Profile profile) {
        return kept(profile.kept())
                .add("settings", SettingsJson.of(profile.settings()))
                .build();
    }

    static JsonObject of(TenantSummary summary) {
        JsonObjectBuilder json = kept(summary.kept()).add("consultations", summary.consultations());
        String because = summary.kept().suspendedBecause();
        if (because == null) {
            json.addNull("suspendedBecause");
        } else {
            json.add("suspendedBecause", because);
        }
        return json.build();
    }

    private static JsonObjectBuilder kept(TenantRecord kept) {
        return Json.createObjectBuilder()
                .add("name", kept.tenant().name())
                .add("label", kept.tenant().label())
                .add("state", kept.tenant().state().key())
                .add("limits", limits(kept.limits()));
    }

    private static JsonObjectBuilder limits(Limits limits) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        limit(json, "consultations", limits.consultations());
        limit(json, "megabytes", limits.megabytes());
        return json;
    }

    private static void limit(JsonObjectBuilder json, String name, @Nullable Integer limit) {
        if (limit == null) {
            json.addNull(name);
        } else {
            json.add(name, limit);
        }
    }
}
