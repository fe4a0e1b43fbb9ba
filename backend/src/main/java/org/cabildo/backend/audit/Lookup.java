package org.cabildo.backend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.jspecify.annotations.Nullable;

/**
 * Looks entries up, the newest first. A span of time is one of numbers, since time does not run back in a chain: so each
 * question is answered along one index, however long the record is.
 */
@ApplicationScoped
class Lookup {

    @PersistenceContext
    EntityManager entityManager;

    /** @param before only entries of a lower number; null from the newest */
    @Transactional
    List<Entry> page(Chain chain, EntryFilter filter, @Nullable Long before, int most) {
        Map<String, Object> given = new HashMap<>();
        StringBuilder where = new StringBuilder(" WHERE e.content.number < :below");
        long below = before == null ? Long.MAX_VALUE : before;
        if (filter.until() != null) {
            below = Math.min(below, firstSince(chain, filter.until()));
        }
        given.put("below", below);
        if (filter.from() != null) {
            where.append(" AND e.content.number >= :first");
            given.put("first", firstSince(chain, filter.from()));
        }
        if (filter.actor() != null) {
            where.append(" AND e.content.actor = :actor");
            given.put("actor", filter.actor());
        }
        if (filter.act() != null) {
            where.append(" AND e.content.act = :act");
            given.put("act", filter.act());
        }
        if (filter.mentions() != null) {
            where.append(mentioning(filter.mentions(), given));
        }
        TypedQuery<Row> query = entityManager.createQuery(
                "SELECT e FROM " + chain.entity() + " e" + where + " ORDER BY e.content.number DESC", Row.class);
        given.forEach(query::setParameter);
        return query.setHint(QueryHints.READ_ONLY, HintValues.TRUE)
                .setMaxResults(most)
                .getResultStream()
                .map(Row::view)
                .toList();
    }

    private static String mentioning(Set<String> mentions, Map<String, Object> given) {
        if (mentions.isEmpty()) {
            return " AND 1 = 0";
        }
        StringBuilder any = new StringBuilder();
        for (String mention : mentions) {
            String name = "mention" + given.size();
            any.append(any.isEmpty() ? " AND (" : " OR ")
                    .append("e.content.thing LIKE :")
                    .append(name)
                    .append(" ESCAPE '!' OR e.content.actor LIKE :")
                    .append(name)
                    .append(" ESCAPE '!'");
            given.put(name, "%" + mention.replaceAll("[!%_]", "!$0") + "%");
        }
        return any.append(")").toString();
    }

    /** The number of the first entry that is not older; after the last where there is none. */
    private long firstSince(Chain chain, Instant time) {
        return entityManager
                .createQuery(
                        "SELECT e.content.number FROM " + chain.entity()
                                + " e WHERE e.content.at >= :time ORDER BY e.content.at, e.content.number",
                        Long.class)
                .setParameter("time", LocalDateTime.ofInstant(time, ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** Everyone who has an entry. @param most how many at most */
    @Transactional
    List<String> actors(Chain chain, int most) {
        return entityManager
                .createQuery(
                        "SELECT e.content.actor FROM " + chain.entity()
                                + " e GROUP BY e.content.actor ORDER BY e.content.actor",
                        String.class)
                .setMaxResults(most)
                .getResultList();
    }
}
