package org.cabildo.backend.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;

/**
 * Gives every room of the current tenant a new key, seals all that is sealed with it, and destroys the old one once nothing
 * is left that it opens. Each step is a transaction of its own: whenever it is broken off, everything opens, and
 * {@link #begin} goes on where that was. Meanwhile people write and read as always. Who may is decided by whoever calls.
 */
@ApplicationScoped
public class Rotation {

    /** Of files, 64 kB each. */
    private static final int ROWS = 200;

    @Inject
    CurrentTenant current;

    @Inject
    KeyRows keys;

    @Inject
    SealedRows sealed;

    /**
     * How far it is.
     *
     * @param table of the schema
     * @param id the last row that was looked at
     */
    public record Place(String table, UUID id) {}

    /**
     * One step.
     *
     * @param turned how many rows have the new key since
     * @param next where to go on; empty after the last row
     */
    public record Step(int turned, Optional<Place> next) {}

    /** New keys seal from now on; a room whose last rotation was broken off keeps the one that it had got. */
    @Retrying
    @Transactional
    public void begin() {
        TenantId here = current.find().orElseThrow();
        for (UUID room : keys.rooms(here)) {
            RoomKeys now = keys.find(here, room, KeyRows.Lock.ALONE).orElseThrow();
            keys.replace(here, room, now.isTurning() ? now : now.turned());
        }
    }

    /** @param after empty at the start */
    @Retrying
    @Transactional
    public Step turn(Optional<Place> after) {
        TenantId here = current.find().orElseThrow();
        List<String> tables = sealed.tables();
        int table = after.map(place -> tables.indexOf(place.table())).orElse(0);
        if (table < 0 || tables.isEmpty()) {
            return new Step(0, Optional.empty());
        }
        Map<UUID, RoomKeys> found = new HashMap<>();
        List<SealedRows.Row> rows =
                sealed.after(here, tables.get(table), after.map(Place::id).orElse(new UUID(0, 0)), ROWS);
        List<SealedRows.Row> changed = rows.stream()
                .flatMap(row -> turned(here, tables.get(table), row, found).stream())
                .toList();
        sealed.replace(here, tables.get(table), changed);
        Optional<Place> next = rows.size() == ROWS
                ? Optional.of(
                        new Place(tables.get(table), rows.get(rows.size() - 1).id()))
                : tables.stream().skip(table + 1L).findFirst().map(following -> new Place(following, new UUID(0, 0)));
        return new Step(changed.size(), next);
    }

    private Optional<SealedRows.Row> turned(
            TenantId here, String table, SealedRows.Row row, Map<UUID, RoomKeys> found) {
        RoomKeys room = found.computeIfAbsent(
                RoomKeys.room(row.sealed()),
                id -> keys.find(here, id, KeyRows.Lock.SHARED).orElseThrow());
        if (room.isOfNow(row.sealed())) {
            return Optional.empty();
        }
        String place = Seals.place(table, row.id());
        return Optional.of(new SealedRows.Row(row.id(), room.seal(place, room.open(place, row.sealed()))));
    }

    /**
     * Destroys the old keys of every room of which nothing is left that they open: whoever seals holds on to the keys until
     * that is stored, and here they are held alone.
     *
     * @return whether all are gone; if not, {@link #turn} has to go round once more
     */
    @Transactional
    public boolean finish() {
        TenantId here = current.find().orElseThrow();
        boolean areGone = true;
        for (UUID room : keys.rooms(here)) {
            RoomKeys now = keys.find(here, room, KeyRows.Lock.ALONE).orElseThrow();
            if (now.isTurning() && sealed.isLeft(here, room, now)) {
                areGone = false;
            } else if (now.isTurning()) {
                keys.replace(here, room, now.alone());
            }
        }
        return areGone;
    }
}
