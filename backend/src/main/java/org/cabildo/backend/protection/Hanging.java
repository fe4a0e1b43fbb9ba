package org.cabildo.backend.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.platform.Reference;

/**
 * What hangs on a row: the rows that refer to it, and those that refer to them, by the foreign keys of the schema, so that a
 * table that is added tomorrow hangs there without being named. What no foreign key says is said here.
 */
final class Hanging {

    /** References that are none to the database: to one of several tables, or by what no key holds. */
    private static final List<Reference> UNDECLARED = List.of(
            new Reference("contact", List.of("owner_id"), "invitation", List.of("id")),
            new Reference("contact", List.of("owner_id"), "registration", List.of("id")),
            new Reference("contact", List.of("owner_id"), "participant", List.of("id")),
            new Reference("outbox_letter", List.of("recipient"), "contact", List.of("email")),
            new Reference("submission", List.of("receipt_code"), "draft", List.of("receipt_code")));

    private final List<Reference> references;

    /** @param declared the foreign keys of the schema, which form no circle */
    Hanging(List<Reference> declared) {
        references = Stream.concat(declared.stream(), UNDECLARED.stream()).toList();
    }

    /**
     * One way from a table to its root.
     *
     * @param steps the first refers to the root; empty: the root itself
     */
    record Way(String root, List<Reference> steps) {

        String table() {
            return steps.isEmpty() ? root : steps.get(steps.size() - 1).from();
        }

        private Way further(Reference next) {
            return new Way(root, Stream.concat(steps.stream(), Stream.of(next)).toList());
        }

        /**
         * {@code FROM} and {@code WHERE}: the rows of the table, named {@code t}, that this way leads from to a root.
         * Binds the tenant and the root's id. Names come from the schema alone.
         */
        String rows() {
            StringBuilder sql = new StringBuilder(" FROM `").append(table()).append("` t");
            String child = "t";
            for (int i = steps.size() - 1; i >= 0; i--) {
                Reference step = steps.get(i);
                String parent = "p" + i;
                String from = child;
                sql.append(" JOIN `").append(step.to()).append("` ").append(parent);
                sql.append(" ON ")
                        .append(parent)
                        .append(".tenant_id = ")
                        .append(from)
                        .append(".tenant_id");
                for (int c = 0; c < step.columns().size(); c++) {
                    sql.append(" AND ")
                            .append(parent)
                            .append(".`")
                            .append(step.key().get(c));
                    sql.append("` = ")
                            .append(from)
                            .append(".`")
                            .append(step.columns().get(c))
                            .append('`');
                }
                child = parent;
            }
            return sql.append(" WHERE ")
                    .append(child)
                    .append(".tenant_id = ? AND ")
                    .append(child)
                    .append(".id = ?")
                    .toString();
        }
    }

    /** Every way that leads to such a root, the longest first: in this order nothing is deleted before what hangs on it. */
    List<Way> ways(Root.Kind kind) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(kind.key(), List.of()));
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            references.stream()
                    .filter(reference -> reference.to().equals(way.table()))
                    .map(way::further)
                    .forEach(ways::add);
        }
        ways.sort(Comparator.comparingInt((Way way) -> way.steps().size()).reversed());
        return ways;
    }

    /** The tables that hang on some root. */
    Set<String> tables() {
        return Stream.of(Root.Kind.values())
                .flatMap(kind -> ways(kind).stream())
                .map(Way::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
