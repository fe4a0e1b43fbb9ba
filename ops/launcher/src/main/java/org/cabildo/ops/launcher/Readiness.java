package org.cabildo.ops.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether requests are answered. The server's own word for it is not enough: it says ready while a deployment failed, so
 * that a page and a call that reads the database are asked for too.
 */
final class Readiness {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final URI base;
    private final List<String> paths;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Readiness(URI base, List<String> paths) {
        this.base = base;
        this.paths = List.copyOf(paths);
    }

    /**
     * Asks for every address, in order.
     *
     * @return the first that is not answered as it should be, in words; empty if all are
     */
    Optional<String> missing() throws InterruptedException {
        for (String path : paths) {
            String answer = answer(path);
            if (!answer.equals(Integer.toString(OK))) {
                return Optional.of(path + " answers " + answer);
            }
        }
        return Optional.empty();
    }

    private String answer(String path) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).build();
        try {
            return Integer.toString(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return "nothing";
        }
    }
}
