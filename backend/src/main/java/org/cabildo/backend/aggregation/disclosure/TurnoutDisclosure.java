package org.cabildo.backend.aggregation.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what may be told of a turnout: two tables of parts, countries and groups, and for each part of the countries on
 * how many of its organisations spoke to each theme (decision 0033).
 *
 * <p>Themes are told of whole parts alone, so that they tell nothing of the countries within a part. They do not add up,
 * and no total of a theme is told but the sum of what is told. Whoever is in a part spoke to something: where the themes
 * that are told would say too much by that of those that are not, one more is left out.
 *
 * <p>From one release to the next, what is told of a part stays as it is until its organisations have moved by the
 * threshold. Of a part that has fallen under it, or been joined by others, nothing could be told without telling how many
 * are gone: then nothing at all is told anew.
 */
public final class TurnoutDisclosure {

    private static final long LEAST = 3;

    private final long threshold;

    /** @param threshold the fewest that are told, at least 3: with 2, everyone who is hidden is one */
    public TurnoutDisclosure(long threshold) {
        if (threshold < LEAST) {
            throw new IllegalArgumentException("a threshold of " + threshold + " hides nobody");
        }
        this.threshold = threshold;
    }

    /** @return empty if there are fewer than the threshold in all */
    public Optional<ToldTurnout> first(Turnout turnout) {
        if (turnout.organisations() < threshold) {
            return Optional.empty();
        }
        List<Told<String>> countries = table().first(turnout.countries()).told();
        Map<String, List<Told<String>>> themes = new HashMap<>();
        for (Told<String> part : countries) {
            Map<String, Long> told = new HashMap<>();
            turnout.themes().keySet().forEach(theme -> {
                long count = turnout.onTheme(theme, part.cells());
                if (count >= threshold) {
                    told.put(theme, count);
                }
            });
            leaveOutWhatTellsOthers(told, turnout.themes().size(), part.count());
            told.forEach((theme, count) -> add(themes, theme, new Told<>(part.cells(), count)));
        }
        return Optional.of(new ToldTurnout(
                threshold, countries, table().first(turnout.groups()).told(), themes, Map.of()));
    }

    /** The release after another; the very same if nothing can be told anew. A threshold never falls. */
    public ToldTurnout next(ToldTurnout before, Turnout turnout) {
        if (threshold < before.threshold()) {
            return new TurnoutDisclosure(before.threshold()).next(before, turnout);
        }
        Release<String> countries =
                table().next(Release.of(before.countries()), known(turnout.countries(), before.countries()));
        Release<String> groups = table().next(Release.of(before.groups()), known(turnout.groups(), before.groups()));
        if (!countries.isWhole() || !groups.isWhole()) {
            return before;
        }
        Map<String, List<Told<String>>> themes = themes(before, countries.told(), turnout);
        return new ToldTurnout(threshold, countries.told(), groups.told(), themes, earlier(before, themes));
    }

    private Map<String, List<Told<String>>> themes(ToldTurnout before, List<Told<String>> parts, Turnout turnout) {
        Map<String, List<Told<String>>> themes = new HashMap<>();
        for (Told<String> part : parts) {
            themesOf(part, before, turnout)
                    .forEach((theme, count) -> add(themes, theme, new Told<>(part.cells(), count)));
        }
        themes.forEach((theme, told) -> leaveOutWhatIsTooNear(told, theme, before));
        return themes;
    }

    private Map<String, Long> themesOf(Told<String> part, ToldTurnout before, Turnout turnout) {
        Map<String, Long> told = new HashMap<>();
        boolean isHeld = before.countries().contains(part);
        for (String theme : turnout.themes().keySet()) {
            Optional<Long> stood = before.themes().getOrDefault(theme, List.of()).stream()
                    .filter(past -> past.cells().equals(part.cells()))
                    .map(Told::count)
                    .findFirst();
            long count = turnout.onTheme(theme, part.cells());
            if (isHeld) {
                stood.ifPresent(then -> told.put(theme, then));
            } else if (count >= threshold
                    && stood.filter(then -> !hasMoved(then, count)).isEmpty()) {
                told.put(theme, count);
            } else if (count >= threshold) {
                stood.filter(then -> then <= part.count()).ifPresent(then -> told.put(theme, then));
            }
        }
        if (!isHeld) {
            leaveOutWhatTellsOthers(told, turnout.themes().size(), part.count());
        }
        return told;
    }

    private boolean hasMoved(long then, long now) {
        return Math.abs(now - then) >= threshold;
    }

    /**
     * Where parts have left one of which something was told: what is told of them now must by itself be the threshold more
     * than that, so that it says nothing of those of which nothing is told.
     */
    private void leaveOutWhatIsTooNear(List<Told<String>> told, String theme, ToldTurnout before) {
        boolean wasNear = true;
        while (wasNear) {
            wasNear = false;
            for (Told<String> past : past(theme, before).toList()) {
                List<Told<String>> inside = told.stream()
                        .filter(part -> past.cells().containsAll(part.cells()))
                        .toList();
                long sum = inside.stream().mapToLong(Told::count).sum();
                boolean isSame = inside.size() == 1 && inside.get(0).cells().equals(past.cells());
                if (!isSame && !inside.isEmpty() && sum < past.count() + threshold) {
                    told.removeAll(inside);
                    wasNear = true;
                }
            }
        }
    }

    private static void add(Map<String, List<Told<String>>> themes, String theme, Told<String> told) {
        themes.computeIfAbsent(theme, none -> new ArrayList<>()).add(told);
    }

    private static Stream<Told<String>> past(String theme, ToldTurnout before) {
        return Stream.concat(
                before.themes().getOrDefault(theme, List.of()).stream(),
                before.earlier().getOrDefault(theme, List.of()).stream());
    }

    /** The last that was told of each part and is not told now. */
    private static Map<String, List<Told<String>>> earlier(ToldTurnout before, Map<String, List<Told<String>>> themes) {
        Map<String, List<Told<String>>> earlier = new HashMap<>();
        Set<String> all = new HashSet<>(before.earlier().keySet());
        all.addAll(before.themes().keySet());
        for (String theme : all) {
            Set<Set<String>> seen = new HashSet<>();
            themes.getOrDefault(theme, List.of()).forEach(told -> seen.add(told.cells()));
            earlier.put(
                    theme,
                    past(theme, before).filter(past -> seen.add(past.cells())).toList());
        }
        return earlier;
    }

    /**
     * Everyone in a part spoke to some theme. Those of which nothing is told are fewer than the threshold each, so that of
     * one it could be told that somebody spoke to it.
     */
    private void leaveOutWhatTellsOthers(Map<String, Long> told, int themes, long organisations) {
        int hidden = themes - told.size();
        long sum = told.values().stream().mapToLong(Long::longValue).sum();
        if (hidden > 0 && !told.isEmpty() && organisations - sum - (threshold - 1) * (hidden - 1) > 0) {
            told.remove(told.entrySet().stream()
                    .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey());
        }
    }

    /** A table keeps its cells: who belongs to none of them is not counted. */
    private static Map<String, Long> known(Map<String, Long> counts, List<Told<String>> parts) {
        Map<String, Long> known = new LinkedHashMap<>();
        counts.forEach((cell, count) -> {
            if (parts.stream().anyMatch(part -> part.cells().contains(cell))) {
                known.put(cell, count);
            }
        });
        parts.forEach(part -> part.cells().forEach(cell -> known.putIfAbsent(cell, 0L)));
        return known;
    }

    private Disclosure<String> table() {
        return new Disclosure<>(threshold, cell -> "");
    }
}
