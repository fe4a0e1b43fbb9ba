package org.cabildo.backend.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;

/**
 * Seals what is kept in the current tenant's tables, and opens it. Who may read what was opened is decided by whoever calls.
 */
@ApplicationScoped
public class Seals {

    /** The room of a tenant's files; a consultation's is its id. */
    public static final UUID FILES = new UUID(0, 0);

    @Inject
    KeyRows rows;

    @Inject
    CurrentTenant current;

    /** Until the transaction ends, in which its keys stay as they are. */
    public static final class Sealing {

        private final RoomKeys keys;

        private Sealing(RoomKeys keys) {
            this.keys = keys;
        }

        /**
         * @param table in which it is kept, in the column {@code sealed}
         * @param id of its row
         */
        public byte[] seal(String table, UUID id, byte[] content) {
            return keys.seal(place(table, id), content);
        }

        public byte[] seal(String table, UUID id, String text) {
            return seal(table, id, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** For one transaction; keys are looked for once, when the first is needed. */
    public final class Opening {

        private final Map<UUID, RoomKeys> found = new HashMap<>();

        private Opening() {}

        /** @throws IllegalStateException if it was changed, was sealed for another row, or its keys are gone */
        public byte[] open(String table, UUID id, byte[] sealed) {
            return found.computeIfAbsent(
                            RoomKeys.room(sealed),
                            room -> rows.find(here(), room, KeyRows.Lock.NONE)
                                    .orElseThrow(
                                            () -> new IllegalStateException("there are no keys of the room " + room)))
                    .open(place(table, id), sealed);
        }

        public String text(String table, UUID id, byte[] sealed) {
            return new String(open(table, id, sealed), StandardCharsets.UTF_8);
        }
    }

    /** Makes keys for a room that has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Sealing sealing(UUID room) {
        return new Sealing(rows.find(here(), room, KeyRows.Lock.SHARED).orElseGet(() -> {
            rows.add(here(), room, RoomKeys.fresh(room));
            return rows.find(here(), room, KeyRows.Lock.SHARED).orElseThrow();
        }));
    }

    public Opening opening() {
        return new Opening();
    }

    /** Whether the key of this installation opens the keys of all rooms of the current tenant. */
    @Transactional
    public boolean areOpenedHere() {
        return rows.areOpenedHere(here());
    }

    private TenantId here() {
        return current.find().orElseThrow();
    }

    static String place(String table, UUID id) {
        return table + "/" + id;
    }
}
