package org.cabildo.ops.bench.weight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The memory of the product's application server, asked by the JDK's own {@code jcmd}. */
final class ServerHeap {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final int LARGEST = 28;

    private final long process;

    private ServerHeap(long process) {
        this.process = process;
    }

    /** @throws IllegalStateException if no server of ours listens there */
    static ServerHeap behind(int port) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
                    int at = arguments.indexOf("--port");
                    return at >= 0
                            && arguments.get(at + 1).equals(String.valueOf(port))
                            && arguments.stream().anyMatch(argument -> argument.startsWith("-Dcabildo.server="));
                })
                .findFirst()
                .map(process -> new ServerHeap(process.pid()))
                .orElseThrow(() -> new IllegalStateException("no server of ours at port " + port));
    }

    /** What is still used after everything else was cleared away. */
    long liveBytes() throws IOException, InterruptedException {
        // Finalisers and references free more for the second time.
        histogram();
        Matcher total = TOTAL.matcher(histogram());
        if (!total.find()) {
            throw new IllegalStateException("jcmd tells no total");
        }
        return Long.parseLong(total.group(1));
    }

    /** The classes that hold most. */
    String largest() throws IOException, InterruptedException {
        return histogram().lines().limit(LARGEST).collect(Collectors.joining("\n", "", "\n"));
    }

    private String histogram() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(told);
        }
        return told;
    }
}
