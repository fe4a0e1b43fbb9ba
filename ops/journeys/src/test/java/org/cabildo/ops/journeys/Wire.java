package org.cabildo.ops.journeys;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 as the bytes it is, so that what no client would send can be sent. One connection, opened anew when it was closed. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int NO_BODY = 304;

    private final InetSocketAddress server;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(String baseUrl) {
        URI address = URI.create(baseUrl);
        this.server = new InetSocketAddress(address.getHost(), address.getPort());
    }

    /**
     * An answer.
     *
     * @param status 0 if the server closed the connection instead
     * @param headers names in lower case, the last of each
     * @param body one character a byte
     */
    record Answer(int status, Map<String, String> headers, String body) {

        static final Answer NONE = new Answer(0, Map.of(), "");
    }

    /** @param hasAnswerBody false after HEAD */
    Answer send(byte[] request, boolean hasAnswerBody) throws IOException {
        for (int attempt = 0; attempt < 2; attempt++) {
            boolean isFresh = socket == null;
            try {
                Socket open = open();
                open.getOutputStream().write(request);
                open.getOutputStream().flush();
                Answer answer = read(hasAnswerBody);
                if (answer.status() != 0 || isFresh) {
                    return answer;
                }
            } catch (SocketTimeoutException silent) {
                close();
                throw silent;
            } catch (IOException closed) {
                close();
                if (isFresh) {
                    return Answer.NONE;
                }
            }
        }
        return Answer.NONE;
    }

    private Socket open() throws IOException {
        if (socket == null) {
            Socket opened = new Socket();
            opened.connect(server, PATIENCE_MILLIS);
            opened.setSoTimeout(PATIENCE_MILLIS);
            opened.setTcpNoDelay(true);
            socket = opened;
            in = new BufferedInputStream(opened.getInputStream());
        }
        return socket;
    }

    private Answer read(boolean hasAnswerBody) throws IOException {
        String first = line();
        if (first.isEmpty()) {
            close();
            return Answer.NONE;
        }
        int status = Integer.parseInt(first.split(" ")[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean hasBody = hasAnswerBody && status != NO_BODY && status != 204 && status >= 200;
        byte[] body = hasBody ? body(headers) : new byte[0];
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return status == 100
                ? read(hasAnswerBody)
                : new Answer(status, headers, new String(body, StandardCharsets.ISO_8859_1));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        InputStream stream = stream();
        String length = headers.get("content-length");
        if (length != null) {
            return stream.readNBytes(Integer.parseInt(length));
        }
        if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            byte[] rest = stream.readAllBytes();
            close();
            return rest;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line().split(";")[0].strip(), 16);
            whole.write(stream.readNBytes(size));
            line();
        } while (size > 0);
        return whole.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = stream().read();
        while (read != -1 && read != '\n') {
            line.write(read);
            read = stream().read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private InputStream stream() throws IOException {
        if (in == null) {
            throw new IOException("closed");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
