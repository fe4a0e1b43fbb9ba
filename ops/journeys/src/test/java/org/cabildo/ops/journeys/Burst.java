package org.cabildo.ops.journeys;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;

/** Many organisations handing in at once, until the server is gone. */
final class Burst {

    private static final int WRITERS = 8;

    /** A bound, should the kill not come; never reached otherwise. */
    private static final int MOST = 5_000;

    private static final int CREATED = 201;

    private final Api api;
    private final String question;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final CountDownLatch underway;
    private final List<Thread> writers;

    private Burst(Api api, String question, int acknowledged) {
        this.api = api;
        this.question = question;
        this.underway = new CountDownLatch(acknowledged);
        this.writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> new Thread(this::write, "writer " + writer))
                .toList();
    }

    /** Begins, and returns in the middle of it: when so many were acknowledged, and more are on their way. */
    static Burst underway(Api api, String question, int acknowledged) throws InterruptedException {
        Burst burst = new Burst(api, question, acknowledged);
        burst.writers.forEach(Thread::start);
        Assertions.assertTrue(burst.underway.await(2, TimeUnit.MINUTES), "the burst did not get going");
        return burst;
    }

    /** Waits until every writer has noticed that nobody answers. */
    void awaitEnd() throws InterruptedException {
        for (Thread writer : writers) {
            writer.join(TimeUnit.MINUTES.toMillis(1));
        }
    }

    /** The keys of all that were sent, whether an answer came or not. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    /** Receipt codes by key, of those that were acknowledged. */
    Map<String, String> receipts() {
        return Map.copyOf(receipts);
    }

    /** What was sent with a key; the same each time. */
    JsonObject submission(String key) {
        return Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "local_authority")
                .add("country", "PE")
                .add("organisation", Json.createObjectBuilder().add("name", "Municipio de prueba " + key))
                .add("answers", Json.createObjectBuilder().add(question, "Respuesta de " + key))
                .add("consent", Json.createObjectBuilder().add("terms", true))
                .build();
    }

    private void write() {
        try {
            int number = next.incrementAndGet();
            while (number <= MOST) {
                String key = "burst-" + number;
                sent.add(key);
                Api.Reply reply = api.submit(key, submission(key));
                if (reply.status() == CREATED) {
                    receipts.put(key, reply.json().getString("receiptCode"));
                    underway.countDown();
                }
                number = next.incrementAndGet();
            }
        } catch (IOException e) {
            // The server was killed, as it should be; this writer has nobody to write to.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
