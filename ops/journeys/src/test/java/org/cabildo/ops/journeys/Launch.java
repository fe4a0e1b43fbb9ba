package org.cabildo.ops.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.ops.process.Folders;

/**
 * A start of the product as {@code ops/start} does it, once it is built: the same program, the same environment.
 *
 * <p>Nothing of the caller's environment that begins with {@code CABILDO_} gets through, so that a test starts what it
 * says and nothing else.
 */
final class Launch {

    private static final Path ROOT = Path.of(System.getProperty("cabildo.root", "../.."));

    /** Journeys run side by side: which of the Java machines that run them this one is. */
    static final int FORK = Integer.getInteger("cabildo.fork", 0);

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 500;

    /** The platform administrator's. */
    static final String ADMIN_TOKEN = "the-administrator-of-the-journeys";

    /**
     * For the launcher and the server. It runs for a minute or a few: to optimise what it does would cost more than half of
     * the processor time of a start (36 seconds, or 16), and bring nothing back.
     */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static int next;

    private final Path data;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    private Launch(Path data) {
        this.data = data;
        environment.put("CABILDO_DATA", data.toString());
        environment.put("CABILDO_ADMIN_TOKEN", ADMIN_TOKEN);
        environment.put("CABILDO_PORT", Integer.toString(freePort()));
    }

    /** On a free port. */
    static Launch on(Path data) {
        return new Launch(data);
    }

    /** An empty data folder. What a run leaves in it stays for a look until the next run: a quarter of a gigabyte. */
    static Path freshData(String name) {
        try {
            Path data = Path.of("target", "data", name).toAbsolutePath();
            Folders.delete(data);
            return Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Launch with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Another application than the product's own. */
    Launch deploying(Path war) {
        options.add("-Dcabildo.application=" + war);
        return this;
    }

    /** With the invented organisations of {@code --demo}. */
    Launch withDemo() {
        arguments.add("--demo");
        return this;
    }

    /** Starts and waits for the line that says it is ready. */
    Product untilReady() {
        Product product = start();
        product.awaitReady();
        return product;
    }

    /** Starts what is expected not to come up. */
    Product start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(ROOT.resolve("ops/launcher/target/cabildo-launcher.jar").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CABILDO_"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_TOOL_OPTIONS", SHORT_LIVED);
        try {
            Path output = Files.createTempFile(data.toAbsolutePath().getParent(), data.getFileName() + "-", ".out");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Product(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a range that belongs to this fork alone, below those that systems give to whoever asks for any. */
    static synchronized int freePort() {
        while (true) {
            int port = FIRST_PORT + FORK * PORTS + next++ % PORTS;
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one, then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
