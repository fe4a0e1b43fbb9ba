package org.cabildo.backend.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file's bytes while they are looked at: on disk, so that they need no memory, and without a name there. Java takes the
 * name away as soon as the file is open (on Linux), so that nothing is left of it when the process is killed.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;

    private Spool(FileChannel channel) {
        this.channel = channel;
    }

    static Spool open() {
        try {
            Path path = Files.createTempFile("cabildo", ".attachment");
            return new Spool(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException noSpace) {
            throw new UncheckedIOException("there is no room for a temporary file", noSpace);
        }
    }

    /** To its end; closing it writes what is left in its buffer, and leaves the spool open. */
    OutputStream out() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** From its beginning; several can be read at a time, and closing one leaves the spool open. */
    InputStream in() {
        return new BufferedInputStream(new FromStart(channel), BUFFER);
    }

    /** Overwrites four bytes with a number, the least significant byte first. */
    void patch(long position, int number) throws IOException {
        channel.write(
                ByteBuffer.wrap(
                        new byte[] {(byte) number, (byte) (number >>> 8), (byte) (number >>> 16), (byte) (number >>> 24)
                        }),
                position);
    }

    FileChannel channel() {
        return channel;
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    static UncheckedIOException unreadable(IOException failed) {
        return new UncheckedIOException("a temporary file cannot be read or written", failed);
    }

    private static final class FromStart extends InputStream {

        private final FileChannel channel;
        private long position;

        FromStart(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(bytes, from, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
