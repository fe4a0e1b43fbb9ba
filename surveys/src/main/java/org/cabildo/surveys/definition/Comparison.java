package org.cabildo.surveys.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a later version of a definition has that an earlier one has not. Questions are the same when their names are.
 *
 * @param changes those of the later version in its order, then what is gone, in the order of the earlier one
 */
public record Comparison(List<VersionChange> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Compares two versions of one definition. */
    public static Comparison of(Definition earlier, Definition later) {
        List<VersionChange> changes = new ArrayList<>();
        for (Question now : later.places().keySet()) {
            earlier.question(now.name())
                    .ifPresentOrElse(
                            before -> changes.addAll(between(earlier, before, later, now)),
                            () -> changes.add(new VersionChange.Added(now.name())));
        }
        for (Question before : earlier.places().keySet()) {
            if (later.question(before.name()).isEmpty()) {
                changes.add(new VersionChange.Retired(before.name()));
            }
        }
        return new Comparison(changes);
    }

    /** Whether the earlier answers to this question are answers to the later one as well. */
    public boolean stillMaps(String question) {
        return changes.stream().noneMatch(change -> change.question().equals(question) && change.losesAnswers());
    }

    private static List<VersionChange> between(Definition earlier, Question before, Definition later, Question now) {
        List<VersionChange> changes = new ArrayList<>();
        List<Locale> reworded = reworded(before.asked(), now.asked());
        if (!reworded.isEmpty()) {
            changes.add(new VersionChange.Reworded(now.name(), reworded));
        }
        String from = place(earlier, before);
        String to = place(later, now);
        if (!from.equals(to)) {
            changes.add(new VersionChange.Moved(now.name(), from, to, entries(earlier, before) != entries(later, now)));
        }
        if (!before.type().equals(now.type())) {
            changes.add(new VersionChange.Retyped(now.name(), before.type(), now.type()));
            return changes;
        }
        changes.addAll(rewordedChoices(before, now));
        if (before instanceof Question.OfList was && now instanceof Question.OfList is) {
            List<String> gone = gone(was.choices(), is.choices());
            if (!gone.isEmpty()) {
                changes.add(new VersionChange.FewerChoices(now.name(), gone));
            }
        }
        return changes;
    }

    /** The languages in which its label or hint reads differently; not those that only one version has. */
    private static List<Locale> reworded(Asked before, Asked now) {
        List<Locale> languages = new ArrayList<>(before.label().byLanguage().keySet());
        languages.retainAll(now.label().byLanguage().keySet());
        return languages.stream()
                .filter(language -> !Objects.equals(words(before, language), words(now, language)))
                .toList();
    }

    private static List<VersionChange> rewordedChoices(Question before, Question now) {
        ChoiceList was = before.namedAnswers().orElse(null);
        ChoiceList is = now.namedAnswers().orElse(null);
        if (was == null || is == null) {
            return List.of();
        }
        Set<Locale> languages = new LinkedHashSet<>();
        List<String> reworded = new ArrayList<>();
        for (Choice choice : was.choices()) {
            List<Locale> otherwise = is.choice(choice.name())
                    .map(later -> reworded(choice.label(), later.label()))
                    .orElse(List.of());
            if (!otherwise.isEmpty()) {
                reworded.add(choice.name());
                languages.addAll(otherwise);
            }
        }
        return reworded.isEmpty()
                ? List.of()
                : List.of(new VersionChange.RewordedChoices(now.name(), List.copyOf(languages), reworded));
    }

    private static List<Locale> reworded(LocalizedText before, LocalizedText now) {
        List<Locale> languages = new ArrayList<>(before.byLanguage().keySet());
        languages.removeIf(
                language -> before.in(language).equals(now.byLanguage().getOrDefault(language, before.in(language))));
        return languages;
    }

    private static List<String> words(Asked asked, Locale language) {
        LocalizedText hint = asked.hint();
        return List.of(asked.label().in(language), hint == null ? "" : hint.in(language));
    }

    private static List<String> gone(ChoiceList before, ChoiceList now) {
        TreeSet<String> gone = new TreeSet<>();
        before.choices().forEach(choice -> gone.add(choice.name()));
        now.choices().forEach(choice -> gone.remove(choice.name()));
        return List.copyOf(gone);
    }

    private static String place(Definition definition, Question question) {
        Place place = definition.contents().place(question.name()).orElseThrow();
        return place.topic()
                .map(Topic::name)
                .or(() -> place.repeat().map(Repeat::name))
                .orElseThrow();
    }

    private static int entries(Definition definition, Question question) {
        return definition
                .contents()
                .place(question.name())
                .orElseThrow()
                .repeats()
                .size();
    }
}
