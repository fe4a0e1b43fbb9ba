package org.cabildo.backend.consultation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.cabildo.surveys.definition.Comparison;
import org.cabildo.surveys.definition.VersionChange;

/** A published version as the API shows it, with what it did to the one before. */
final class VersionJson {

    private VersionJson() {}

    /** @param versions the one before, unless there is none, and the version to show */
    static JsonObject of(List<VersionView> versions) {
        VersionView shown = versions.get(versions.size() - 1);
        JsonArrayBuilder changes = Json.createArrayBuilder();
        if (versions.size() > 1) {
            Comparison.of(versions.get(0).definition(), shown.definition())
                    .changes()
                    .forEach(change -> changes.add(change(change)));
        }
        return Json.createObjectBuilder()
                .add("version", shown.definition().version())
                .add("contentHash", shown.definition().contentHash())
                .add("publishedAt", shown.publishedAt().toString())
                .add("changes", changes)
                .build();
    }

    private static JsonObjectBuilder change(VersionChange change) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("question", change.question());
        if (change instanceof VersionChange.Added) {
            json.add("change", "added");
        } else if (change instanceof VersionChange.Retired) {
            json.add("change", "retired");
        } else if (change instanceof VersionChange.Reworded reworded) {
            json.add("change", "reworded")
                    .add("languages", Json.createArrayBuilder(DefinitionResource.tags(reworded.languages())));
        } else if (change instanceof VersionChange.RewordedChoices reworded) {
            json.add("change", "rewordedChoices")
                    .add("languages", Json.createArrayBuilder(DefinitionResource.tags(reworded.languages())))
                    .add("choices", Json.createArrayBuilder(reworded.choices()));
        } else if (change instanceof VersionChange.Moved moved) {
            json.add("change", "moved").add("from", moved.from()).add("to", moved.to());
        } else if (change instanceof VersionChange.Retyped retyped) {
            json.add("change", "retyped").add("from", retyped.from()).add("to", retyped.to());
        } else if (change instanceof VersionChange.FewerChoices fewer) {
            json.add("change", "fewerChoices").add("gone", Json.createArrayBuilder(fewer.gone()));
        }
        return json.add("losesAnswers", change.losesAnswers());
    }
}
