package org.cabildo.backend.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as clamd does: reads the whole stream, and finds the one thing that every scanner finds. */
final class ScannerForTests implements AutoCloseable {

    /** The test file of eicar.org, which harms nobody; in two halves, so that this file is not found itself. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket socket;
    private final List<byte[]> read = new CopyOnWriteArrayList<>();
    private volatile String instead = "";

    ScannerForTests() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scanner of the tests");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** All that it was given, one file after the other. */
    List<byte[]> read() {
        return read;
    }

    /** It says this from now on, whatever it is given. */
    void says(String answer) {
        instead = answer;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                answer(caller);
            } catch (IOException gone) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        java.io.ByteArrayOutputStream stream = new java.io.ByteArrayOutputStream();
        int length = in.readInt();
        while (length > 0) {
            stream.write(in.readNBytes(length));
            length = in.readInt();
        }
        read.add(stream.toByteArray());
        boolean isFound = stream.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        String answer = !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND"
                : instead.isEmpty() ? isFound ? "stream: Eicar-Test-Signature FOUND" : "stream: OK" : instead;
        caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
