package org.cabildo.surveys.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Comparison;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.VersionChange;
import org.jspecify.annotations.Nullable;

/** What changed between two versions, in words. */
record Differences(Definition before, Definition after) {

    /** One line for each change, wordings indented below it; never empty. */
    List<String> lines() {
        List<VersionChange> changes = Comparison.of(before, after).changes();
        List<String> lines = new ArrayList<>();
        lines.add(named(before) + " -> " + named(after));
        for (VersionChange change : changes) {
            String lost = change.losesAnswers() ? "; earlier answers do not carry over" : "";
            lines.add(change.question() + ": " + words(change) + lost);
            if (change instanceof VersionChange.Reworded reworded) {
                reworded.languages().forEach(language -> lines.addAll(wordings(reworded.question(), language)));
            }
            if (change instanceof VersionChange.RewordedChoices reworded) {
                reworded.languages().forEach(language -> lines.addAll(wordings(reworded, language)));
            }
        }
        if (changes.isEmpty()) {
            lines.add(
                    "the questions are the same; the files differ in something else, such as a condition, a title or a"
                            + " comment");
        }
        return lines;
    }

    private static String named(Definition definition) {
        return definition.name() + " version " + definition.version();
    }

    private String words(VersionChange change) {
        if (change instanceof VersionChange.Added added) {
            return "added, '" + label(after, added.question()) + "'";
        }
        if (change instanceof VersionChange.Retired retired) {
            return "retired, '" + label(before, retired.question()) + "'";
        }
        if (change instanceof VersionChange.Moved moved) {
            return "moved from " + moved.from() + " to " + moved.to();
        }
        if (change instanceof VersionChange.Retyped retyped) {
            return "is " + retyped.to() + " and was " + retyped.from();
        }
        if (change instanceof VersionChange.FewerChoices fewer) {
            return "can no longer be answered with " + String.join(", ", fewer.gone());
        }
        return change instanceof VersionChange.RewordedChoices ? "choices reworded" : "reworded";
    }

    private static String label(Definition definition, String question) {
        return asked(definition, question).label().in(definition.defaultLanguage());
    }

    private List<String> wordings(String question, Locale language) {
        Asked was = asked(before, question);
        Asked is = asked(after, question);
        List<String> lines = new ArrayList<>(wording("label", language, was.label(), is.label()));
        lines.addAll(wording("hint", language, was.hint(), is.hint()));
        return lines;
    }

    private List<String> wordings(VersionChange.RewordedChoices change, Locale language) {
        List<String> lines = new ArrayList<>();
        for (String choice : change.choices()) {
            LocalizedText was = label(before, change.question(), choice);
            LocalizedText is = label(after, change.question(), choice);
            if (was.byLanguage().containsKey(language) && is.byLanguage().containsKey(language)) {
                lines.addAll(wording(choice, language, was, is));
            }
        }
        return lines;
    }

    private static LocalizedText label(Definition definition, String question, String choice) {
        return definition
                .question(question)
                .flatMap(Question::namedAnswers)
                .flatMap(list -> list.choice(choice))
                .orElseThrow()
                .label();
    }

    private static List<String> wording(
            String what, Locale language, @Nullable LocalizedText was, @Nullable LocalizedText is) {
        String earlier = was == null ? "" : was.in(language);
        String later = is == null ? "" : is.in(language);
        return earlier.equals(later)
                ? List.of()
                : List.of(
                        "  " + what + " " + language.toLanguageTag() + " - " + earlier,
                        "  " + what + " " + language.toLanguageTag() + " + " + later);
    }

    private static Asked asked(Definition definition, String question) {
        return definition.question(question).orElseThrow().asked();
    }
}
