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

/** A line to the product that begins at an address of our choice: what it forwards, the product sees come from there. */
final class ForwardedLine implements AutoCloseable {

    private final InetAddress from;
    private final URI product;
    private final ServerSocket door;

    private ForwardedLine(InetAddress from, URI product, ServerSocket door) {
        this.from = from;
        this.product = product;
        this.door = door;
    }

    /** @param from an address of the loopback network, such as 127.7.7.7 */
    static ForwardedLine from(String from, Product product) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            ForwardedLine line = new ForwardedLine(InetAddress.getByName(from), URI.create(product.baseUrl()), door);
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

    private void serve() throws IOException {
        while (!door.isClosed()) {
            Socket near = door.accept();
            Socket far = new Socket();
            far.bind(new InetSocketAddress(from, 0));
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), product.getPort()));
            inBackground(() -> copy(near, far));
            inBackground(() -> copy(far, near));
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
