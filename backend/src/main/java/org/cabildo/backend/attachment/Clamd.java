package org.cabildo.backend.attachment;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The virus scanner that {@code CABILDO_CLAMD=host:port} names; without it, files are not scanned. It is spoken to as
 * clamd(8) says of INSTREAM: parts behind their length, an empty one last, one line back.
 */
@Singleton
class Clamd {

    private static final Logger LOG = Logger.getLogger(Clamd.class.getName());

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int PART = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final int MOST_PORTS = 65_535;

    private final @Nullable InetSocketAddress address;

    @Inject
    Clamd(@ConfigProperty(name = "cabildo.clamd") Optional<String> address) {
        this.address = address.map(Clamd::parse).orElse(null);
    }

    /** An address that cannot be read stops the start, with its reason. */
    void onStart(@Observes Startup start) {
        // Being made was enough.
    }

    /**
     * Returns when the scanner has found nothing, or when there is none.
     *
     * @throws ProblemException {@link ProblemType#FILE_INFECTED}, or {@link ProblemType#SCANNER_UNAVAILABLE}
     */
    void scan(InputStream content) {
        if (address == null) {
            return;
        }
        String answer = ask(address, content);
        if (answer.endsWith(" FOUND")) {
            throw new ProblemException(ProblemType.FILE_INFECTED);
        }
        if (!answer.equals("stream: OK")) {
            throw unavailable(new IOException("it answered: " + answer));
        }
    }

    private static String ask(InetSocketAddress address, InputStream content) {
        // Looked up anew each time: scanners move.
        InetSocketAddress now = new InetSocketAddress(address.getHostString(), address.getPort());
        try (Socket socket = new Socket()) {
            socket.connect(now, (int) TO_CONNECT.toMillis());
            socket.setSoTimeout((int) TO_ANSWER.toMillis());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PART));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[PART];
            int read = content.read(part);
            while (read >= 0) {
                out.writeInt(read);
                out.write(part, 0, read);
                read = content.read(part);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    /** Whoever runs the installation finds the reason in its log. */
    private static ProblemException unavailable(IOException reason) {
        LOG.log(Level.SEVERE, reason, () -> "the virus scanner does not answer; files are refused until it does");
        return new ProblemException(ProblemType.SCANNER_UNAVAILABLE);
    }

    private static InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        boolean isPort = colon > 0 && port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= MOST_PORTS;
        if (!isPort) {
            throw new IllegalStateException(
                    "CABILDO_CLAMD has to look like clamd.example.org:3310, and not like '" + text + "'");
        }
        return InetSocketAddress.createUnresolved(text.substring(0, colon), Integer.parseInt(port));
    }
}
