package org.cabildo.ops.journeys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What one journey does at a time, also of those that run in another Java machine: what is fetched or built once. */
final class Turn implements AutoCloseable {

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for it. */
    static Turn of(String what) throws IOException {
        Path file = Files.createDirectories(Path.of("target").toAbsolutePath()).resolve(what + ".turn");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new Turn(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
