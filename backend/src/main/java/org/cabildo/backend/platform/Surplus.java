package org.cabildo.backend.platform;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a caller sends beyond what is taken. It is read all the same, up to a point: over HTTP/2 the server holds an answer
 * back while the caller is still sending.
 */
public final class Surplus {

    private Surplus() {}

    /** @param most bytes; a caller that sends even more is cut off */
    public static void discard(InputStream body, long most) throws IOException {
        byte[] waste = new byte[64 * 1024];
        long discarded = 0;
        int read = 0;
        while (discarded < most && read >= 0) {
            discarded += read;
            read = body.read(waste);
        }
    }
}
