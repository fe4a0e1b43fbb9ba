package org.cabildo.ops.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@link DatabaseMain} in a Java machine of its own, which a test can kill as an accident would. */
final class OtherProgram implements AutoCloseable {

    private final Process process;
    private final long serverPid;
    private final int serverPort;

    private OtherProgram(Process process, long serverPid, int serverPort) {
        this.process = process;
        this.serverPid = serverPid;
        this.serverPort = serverPort;
    }

    static OtherProgram startedOn(Path dataFolder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseMain.class.getName(),
                        dataFolder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            return new OtherProgram(
                    process,
                    Long.parseLong(said("pid ", out)),
                    URI.create(said("url jdbc:", out)).getPort());
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String said(String start, BufferedReader out) throws IOException {
        String line = out.readLine();
        if (line == null || !line.startsWith(start)) {
            throw new AssertionError("no server: " + line);
        }
        return line.substring(start.length());
    }

    long serverPid() {
        return serverPid;
    }

    int serverPort() {
        return serverPort;
    }

    /** As {@code kill -9} does it: the server that it started is left behind. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        ProcessHandle.of(serverPid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
