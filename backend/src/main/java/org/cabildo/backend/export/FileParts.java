package org.cabildo.backend.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Takes a file, and keeps it in parts of one size, packed one by one so that each can be read without the others. */
final class FileParts extends OutputStream {

    /** Bytes of the file in a part. */
    static final int SIZE = 1024 * 1024;

    private final Keeper keeper;
    private final byte[] buffer = new byte[SIZE];
    private int filled;
    private int number;
    private long size;

    /** Where parts go. */
    @FunctionalInterface
    interface Keeper {

        void keep(int number, byte[] packed);
    }

    FileParts(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int next = from;
        int left = length;
        while (left > 0) {
            int fits = Math.min(left, SIZE - filled);
            System.arraycopy(bytes, next, buffer, filled, fits);
            filled += fits;
            next += fits;
            left -= fits;
            if (filled == SIZE) {
                keep();
            }
        }
        size += length;
    }

    /** The last part. */
    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    /** In bytes, so far. */
    long size() {
        return size;
    }

    private void keep() {
        keeper.keep(number, packed(Arrays.copyOf(buffer, filled)));
        number++;
        filled = 0;
    }

    private static byte[] packed(byte[] part) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(part.length / 2);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(packed, fast)) {
            out.write(part);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    static byte[] unpacked(byte[] part) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(part))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new IllegalStateException("a part of an export cannot be read", damaged);
        }
    }
}
