package org.cabildo.backend.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cabildo.backend.platform.TenantTables;
import org.cabildo.backend.tenancy.settings.Retention;
import org.cabildo.backend.tenancy.settings.Settings;

/** What is held, where, and for how long: asked of the schema and of the tenant's settings. For everyone to read. */
@ApplicationScoped
public class Inventory {

    @Inject
    TenantTables tables;

    @Inject
    Settings settings;

    /** The tables of one kind, by name, each with its columns. */
    public record Held(HeldKind kind, Map<String, List<String>> tables) {}

    /** In the order of the kinds, those without a table left out. */
    public List<Held> all() {
        Map<HeldKind, Map<String, List<String>>> byKind = new EnumMap<>(HeldKind.class);
        Map<String, List<String>> columns = tables.columns();
        tables.comments()
                .forEach((table, comment) -> HeldKind.of(comment)
                        .ifPresent(kind -> byKind.computeIfAbsent(kind, first -> new TreeMap<>())
                                .put(table, columns.getOrDefault(table, List.of()))));
        List<Held> all = new ArrayList<>();
        byKind.forEach((kind, held) -> all.add(new Held(kind, held)));
        return all;
    }

    /** After how many days things of this kind go by themselves, in the tenant in whose room the caller stands. */
    public Optional<Integer> days(HeldKind kind) {
        Retention retention = settings.here().retention();
        return switch (kind) {
            case DRAFTS -> Optional.ofNullable(retention.drafts());
            case ANSWERS, FILES, RELEASED, ORGANISATIONS -> Optional.ofNullable(retention.submissions());
            case CONTACTS, LETTERS -> Optional.ofNullable(retention.contacts());
            case PARTICIPATION, EXPORTS, FIGURES, STAFF, RECORD, QUESTIONNAIRES, SETTINGS -> Optional.empty();
        };
    }
}
