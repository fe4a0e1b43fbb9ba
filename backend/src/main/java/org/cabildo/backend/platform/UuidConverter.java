package org.cabildo.backend.platform;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** UUID in BINARY(16), big-endian, so that version 7 sorts by time. */
public final class UuidConverter implements Converter {

    /** The name under which {@code @Convert} finds it. */
    public static final String NAME = "uuid";

    private static final int LENGTH = 16;

    @Override
    public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
        return value instanceof UUID uuid ? bytes(uuid) : value;
    }

    @Override
    public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
        return value instanceof byte[] bytes ? uuid(bytes) : value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        mapping.getField().setType(byte[].class);
    }

    public static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
