package org.cabildo.backend.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a picture is to be turned, which is the one thing of its metadata that is kept (TIFF 6.0 and Exif 2.32: tag 274 of
 * the first directory).
 */
final class Orientation {

    /** As it lies. */
    static final int UPRIGHT = 1;

    private static final int MOST = 8;
    private static final int TAG = 0x0112;
    private static final short SHORT = 3;
    private static final short FORTY_TWO = 42;
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private Orientation() {}

    /** @return 1 to 8; {@link #UPRIGHT} for what says nothing, or cannot be read */
    static int of(byte[] metadata) {
        int start = startsWithExif(metadata) ? EXIF.length : 0;
        ByteBuffer tiff =
                ByteBuffer.wrap(metadata, start, metadata.length - start).slice();
        if (tiff.remaining() < HEADER) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFF_FFFFL;
        if (tiff.getShort(2) != FORTY_TWO || directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        int at = (int) directory + 2;
        for (int i = 0; i < entries && at + ENTRY <= tiff.limit(); i++, at += ENTRY) {
            if ((tiff.getShort(at) & 0xFFFF) == TAG && tiff.getShort(at + 2) == SHORT) {
                int turned = tiff.getShort(at + HEADER);
                return turned >= UPRIGHT && turned <= MOST ? turned : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    static boolean startsWithExif(byte[] metadata) {
        return metadata.length >= EXIF.length && Arrays.equals(metadata, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    /** A directory that says this and nothing else. */
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(HEADER + 2 + ENTRY + 4)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort(FORTY_TWO)
                .putInt(HEADER)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** The same behind the mark that JPEG wants. */
    static byte[] exif(int orientation) {
        byte[] tiff = tiff(orientation);
        byte[] exif = Arrays.copyOf(EXIF, EXIF.length + tiff.length);
        System.arraycopy(tiff, 0, exif, EXIF.length, tiff.length);
        return exif;
    }
}
