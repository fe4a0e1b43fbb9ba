package org.cabildo.backend.platform;

import java.util.List;

/**
 * Rows of one table refer to rows of another, of the same tenant.
 *
 * @param from the table that refers
 * @param columns of it, without {@code tenant_id}; not empty
 * @param to the table it refers to
 * @param key the columns there, one for each of {@code columns}
 */
public record Reference(String from, List<String> columns, String to, List<String> key) {

    public Reference {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }
}
