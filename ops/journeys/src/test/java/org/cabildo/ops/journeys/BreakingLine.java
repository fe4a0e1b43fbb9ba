package org.cabildo.ops.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A line to the product that breaks at the worst moment: a request has come there and was done, and the one who sent it
 * does not hear of it. The line has an address of its own, which stays while the product is started again.
 */
final class BreakingLine implements AutoCloseable {

    /** Bytes. */
    private static final int CUT = 5;

    private final int port;
    private final String request;
    private final ServerSocket door;
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<@Nullable Runnable> accident = new AtomicReference<>();

    /** @param request the beginning of those that count, such as {@code POST /light/} */
    BreakingLine(Product product, String request) {
        try {
            this.port = URI.create(product.baseUrl()).getPort();
            this.request = request;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            inBackground(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at the end. */
    String baseUrl() {
        return "http://localhost:" + door.getLocalPort();
    }

    /**
     * @param number of the request whose answer is lost, from 1
     * @param then what happens at that moment besides
     */
    void breaksAt(int number, Runnable then) {
        left.set(number);
        accident.set(then);
    }

    boolean hasBroken() {
        return accident.get() == null;
    }

    private void serve() throws IOException {
        while (!door.isClosed()) {
            Socket near = door.accept();
            inBackground(() -> {
                try (near) {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
                    inBackground(() -> ask(near, far));
                    answer(near, far);
                }
            });
        }
    }

    /** Counts what goes there; the answer to the last one is not let through. */
    private void ask(Socket near, Socket far) throws IOException {
        try (near;
                far) {
            InputStream in = near.getInputStream();
            OutputStream out = far.getOutputStream();
            byte[] bytes = new byte[65_536];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (new String(bytes, 0, read, StandardCharsets.ISO_8859_1).startsWith(request)) {
                    left.decrementAndGet();
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        }
    }

    private void answer(Socket near, Socket far) throws IOException {
        try (near;
                far) {
            InputStream in = far.getInputStream();
            OutputStream out = near.getOutputStream();
            byte[] bytes = new byte[65_536];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                Runnable now = left.get() == 0 ? accident.get() : null;
                if (now != null) {
                    // Of what nothing came back a browser asks again by itself, so the end is missing alone.
                    out.write(bytes, 0, read - CUT);
                    out.flush();
                    now.run();
                    accident.set(null);
                    return;
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // One end has hung up, or nobody answers; the other is hung up with it.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
