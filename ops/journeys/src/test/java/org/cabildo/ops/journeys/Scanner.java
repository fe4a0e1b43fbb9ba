package org.cabildo.ops.journeys;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A virus scanner that speaks as clamd does, reads all that it is given, and finds the one thing that all find. */
final class Scanner implements AutoCloseable {

    /** The test file of eicar.org, which harms nobody; in two halves, so that this file is not found itself. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket socket;

    private Scanner(ServerSocket socket) {
        this.socket = socket;
    }

    static Scanner start() {
        try {
            Scanner scanner = new Scanner(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(scanner::serve, "scanner");
            thread.setDaemon(true);
            thread.start();
            return scanner;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
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

    private static void answer(Socket caller) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        int length = in.readInt();
        while (length > 0) {
            stream.write(in.readNBytes(length));
            length = in.readInt();
        }
        boolean isFound = stream.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        String answer = isFound ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        String said = command.equals("zINSTREAM\0") ? answer : "UNKNOWN COMMAND";
        caller.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
