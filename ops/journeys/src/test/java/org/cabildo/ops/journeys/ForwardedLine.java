package org.cabildo.ops.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to the product that begins at an address of our choice: what it forwards, the product sees come from there. It can
 * be led to another server, as whatever stands before several does when one of them fails.
 */
final class ForwardedLine implements AutoCloseable {

    private final InetAddress from;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int port;

    private ForwardedLine(InetAddress from, Product product, ServerSocket door) {
        this.from = from;
        this.port = portOf(product);
        this.door = door;
    }

    private static int portOf(Product product) {
        return URI.create(product.baseUrl()).getPort();
    }

    /** @param from an address of the loopback network, such as 127.7.7.7 */
    static ForwardedLine from(String from, Product product) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            ForwardedLine line = new ForwardedLine(InetAddress.getByName(from), product, door);
            inBackground(line::serve);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at the end. */
    String baseUrl() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Hangs up, and leads there from now on. */
    void leadsTo(Product other) throws IOException {
        port = portOf(other);
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void serve() throws IOException {
        while (!door.isClosed()) {
            Socket near = door.accept();
            inBackground(() -> forward(near));
        }
    }

    private void forward(Socket near) throws IOException {
        Socket far = new Socket();
        open.add(near);
        try {
            far.bind(new InetSocketAddress(from, 0));
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            inBackground(() -> copy(far, near));
            copy(near, far);
        } finally {
            near.close();
            far.close();
            open.remove(near);
        }
    }

    private static void copy(Socket source, Socket target) throws IOException {
        try (source;
                target) {
            InputStream in = source.getInputStream();
            OutputStream out = target.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
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
                // One end has hung up; the other is hung up with it.
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
