package org.cabildo.backend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.jspecify.annotations.Nullable;

/**
 * Looks entries up, the newest first. A span of time is one of numbers, since time does not run back in a chain: so most
 * questions are answered along one index, however long the record is; the others look through some of it at a time.
 */
@ApplicationScoped
class Lookup {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Numbers that are looked through at once where no index leads to what is looked for: a third of a second, however long
     * the record is.
     */
    private static final long SPAN = 100_000;

    /** @param before only entries of a lower number; null from the newest */
    @Transactional
    Records.Found page(Chain chain, EntryFilter filter, @Nullable Long before, int most) {
        Map<String, Object> given = new HashMap<>();
        StringBuilder where = new StringBuilder(" WHERE e.content.number < :below");
        long below = before == null ? Long.MAX_VALUE : before;
        if (filter.until() != null) {
            below = Math.min(below, firstSince(chain, filter.until()));
        }
        given.put("below", below);
        long first = filter.from() == null ? 1 : firstSince(chain, filter.from());
        long downTo = hasIndex(filter) ? 1 : Math.max(1, Math.min(below, last(chain) + 1) - SPAN);
        where.append(" AND e.content.number >= :first");
        given.put("first", Math.max(first, downTo));
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
        List<Entry> entries = query.setHint(QueryHints.READ_ONLY, HintValues.TRUE)
                .setMaxResults(most)
                .getResultStream()
                .map(Row::view)
                .toList();
        return new Records.Found(entries, downTo <= first ? 1 : downTo);
    }

    private static boolean hasIndex(EntryFilter filter) {
        return filter.mentions() == null && (filter.actor() == null || filter.act() == null);
    }

    private long last(Chain chain) {
        return Objects.requireNonNullElse(
                entityManager
                        .createQuery("SELECT MAX(e.content.number) FROM " + chain.entity() + " e", Long.class)
                        .getSingleResult(),
                0L);
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

    /** Everyone who has an entry, one step along the index for each. @param most how many at most */
    @Transactional
    List<String> actors(Chain chain, int most) {
        List<String> actors = new ArrayList<>();
        String next = firstActor(chain, "");
        while (next != null && actors.size() < most) {
            actors.add(next);
            next = firstActor(chain, next);
        }
        return actors;
    }

    private @Nullable String firstActor(Chain chain, String after) {
        return entityManager
                .createQuery(
                        "SELECT MIN(e.content.actor) FROM " + chain.entity() + " e WHERE e.content.actor > :after",
                        String.class)
                .setParameter("after", after)
                .getSingleResult();
    }
}
