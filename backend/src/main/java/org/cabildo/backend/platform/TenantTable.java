package org.cabildo.backend.platform;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that tenants own, as the schema describes it.
 *
 * @param columns all but {@code tenant_id} and what the database calculates, in the order of the table
 * @param key the primary key's columns, without {@code tenant_id}
 * @param parents the tables it refers to, without {@code tenant}
 */
public record TenantTable(String name, List<Column> columns, List<String> key, Set<String> parents) {

    /** One column. */
    public record Column(String name, ColumnKind kind, boolean isNullable) {}

    String select() {
        return "SELECT " + columnList() + " FROM " + quoted(name) + " WHERE tenant_id = ?" + ordered();
    }

    String insert() {
        return "INSERT INTO " + quoted(name) + " (tenant_id, " + columnList() + ") VALUES (?"
                + ", ?".repeat(columns.size()) + ")";
    }

    String deleteSome() {
        return "DELETE FROM " + quoted(name) + " WHERE tenant_id = ?" + ordered() + " LIMIT ?";
    }

    /** In this order each row stands at the same place on every installation. */
    private String ordered() {
        return key.isEmpty()
                ? ""
                : " ORDER BY " + key.stream().map(TenantTable::quoted).collect(Collectors.joining(", "));
    }

    private String columnList() {
        return columns.stream().map(Column::name).map(TenantTable::quoted).collect(Collectors.joining(", "));
    }

    /** Names come from the schema alone; one that needs care there gets it here. */
    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
