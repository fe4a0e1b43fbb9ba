package org.cabildo.backend.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;

/**
 * The keys of one room (AES-256-GCM): the first among them seals, each opens. What is sealed is the room's id, the number of
 * the key, a nonce, and the content with its tag; it opens at the place alone for which it was sealed.
 */
final class RoomKeys {

    static final int ROOM_BYTES = 16;

    /** Of Tink's: a one, and the number of the key. */
    private static final int KEY_BYTES = 5;

    private final UUID room;
    private final KeysetHandle keys;
    private final Aead aead;

    private RoomKeys(UUID room, KeysetHandle keys) {
        this.room = room;
        this.keys = keys;
        try {
            aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw unusable(room, impossible);
        }
    }

    static RoomKeys fresh(UUID room) {
        try {
            return new RoomKeys(room, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException impossible) {
            throw unusable(room, impossible);
        }
    }

    /** @param stored as {@link #stored} gives it */
    static RoomKeys read(UUID room, byte[] stored) {
        try {
            return new RoomKeys(room, TinkProtoKeysetFormat.parseKeyset(stored, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException damaged) {
            throw unusable(room, damaged);
        }
    }

    /** In plain: to be sealed before it is kept. */
    byte[] stored() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw unusable(room, impossible);
        }
    }

    /** With another key before those that are there. */
    RoomKeys turned() {
        try {
            return new RoomKeys(
                    room,
                    KeysetHandle.newBuilder(keys)
                            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                            .build());
        } catch (GeneralSecurityException impossible) {
            throw unusable(room, impossible);
        }
    }

    /** Without those that seal nothing any more. */
    RoomKeys alone() {
        try {
            KeysetHandle.Entry first = keys.getPrimary();
            return new RoomKeys(
                    room,
                    KeysetHandle.newBuilder()
                            .addEntry(KeysetHandle.importKey(first.getKey())
                                    .withFixedId(first.getId())
                                    .makePrimary())
                            .build());
        } catch (GeneralSecurityException impossible) {
            throw unusable(room, impossible);
        }
    }

    /** Whether something may still be sealed with a key before the one that seals now. */
    boolean isTurning() {
        return keys.size() > 1;
    }

    /** With what all that begins that is sealed with the key that seals now. */
    byte[] beginning() {
        return ByteBuffer.allocate(ROOM_BYTES + KEY_BYTES)
                .put(UuidConverter.bytes(room))
                .put((byte) 1)
                .putInt(keys.getPrimary().getId())
                .array();
    }

    boolean isOfNow(byte[] sealed) {
        byte[] beginning = beginning();
        return Arrays.equals(beginning, Arrays.copyOf(sealed, beginning.length));
    }

    byte[] seal(String place, byte[] content) {
        try {
            byte[] sealed = aead.encrypt(content, place.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(ROOM_BYTES + sealed.length)
                    .put(UuidConverter.bytes(room))
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw unusable(room, impossible);
        }
    }

    /** @throws IllegalStateException if it was changed, sealed for another place, or with a key that is gone */
    byte[] open(String place, byte[] sealed) {
        try {
            return aead.decrypt(
                    Arrays.copyOfRange(sealed, ROOM_BYTES, sealed.length), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("What is sealed at " + place + " does not open", changed);
        }
    }

    static UUID room(byte[] sealed) {
        return UuidConverter.uuid(Arrays.copyOf(sealed, ROOM_BYTES));
    }

    private static IllegalStateException unusable(UUID room, GeneralSecurityException cause) {
        return new IllegalStateException("The keys of the room " + room + " cannot be used", cause);
    }
}
