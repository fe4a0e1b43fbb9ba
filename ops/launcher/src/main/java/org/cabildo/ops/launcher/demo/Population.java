package org.cabildo.ops.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who answers: as uneven as in life, where some countries and groups are loud and others hardly heard. */
final class Population {

    private static final List<String> COUNTRIES = weighted(Map.ofEntries(
            Map.entry("CO", 14),
            Map.entry("BR", 12),
            Map.entry("PE", 11),
            Map.entry("MX", 10),
            Map.entry("CL", 9),
            Map.entry("EC", 9),
            Map.entry("AR", 7),
            Map.entry("CR", 6),
            Map.entry("PA", 5),
            Map.entry("GT", 5),
            Map.entry("HN", 5),
            Map.entry("DO", 4),
            Map.entry("VE", 4),
            Map.entry("UY", 3),
            Map.entry("BO", 3),
            Map.entry("SV", 3),
            Map.entry("PY", 2),
            Map.entry("HT", 4),
            Map.entry("TT", 3),
            Map.entry("GY", 2),
            Map.entry("JM", 2),
            Map.entry("BZ", 2)));

    private static final List<String> GROUPS = weighted(Map.of(
            "civil_society", 26,
            "local_authority", 22,
            "refugee_led", 16,
            "international_agency", 12,
            "state", 12,
            "academia", 10,
            "nhri", 6,
            "private_sector", 6,
            "regional_mechanism", 4,
            "development_finance", 4));

    private static final Map<String, String> LANGUAGES =
            Map.of("BR", "pt", "HT", "fr", "TT", "en", "GY", "en", "JM", "en", "BZ", "en");

    private Population() {}

    static String country(Draw draw) {
        return draw.one(COUNTRIES);
    }

    static String group(Draw draw) {
        return draw.one(GROUPS);
    }

    /** The country's, but international staff often write English. */
    static String language(String country, String group, Draw draw) {
        boolean international = group.equals("international_agency") || group.equals("development_finance");
        return international && draw.chance(0.4) ? "en" : LANGUAGES.getOrDefault(country, "es");
    }

    private static List<String> weighted(Map<String, Integer> weights) {
        List<String> all = new ArrayList<>();
        // Sorted, because the order of a map is another one in each Java machine.
        weights.keySet().stream().sorted().forEach(name -> {
            for (int i = 0; i < weights.getOrDefault(name, 0); i++) {
                all.add(name);
            }
        });
        return List.copyOf(all);
    }
}
