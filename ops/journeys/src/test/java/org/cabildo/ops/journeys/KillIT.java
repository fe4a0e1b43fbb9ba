package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an accident must not take: whoever got a receipt has handed in, once. */
class KillIT {

    private static final int ACKNOWLEDGED = 60;

    @Test
    void after_a_kill_of_everything_each_acknowledged_submission_is_there_and_none_twice()
            throws IOException, InterruptedException {
        Path data = Launch.freshData("kill");
        Burst burst = burstUntilKilled(data);
        Map<String, String> receipts = burst.receipts();

        try (Product again = Launch.on(data).untilReady()) {
            Api api = new Api(again);
            for (String code : receipts.values()) {
                assertEquals(200, api.receipt(code).status(), code);
            }
            // Who got no answer asks again with the same key; who got one may as well.
            for (String key : burst.sent()) {
                Api.Reply retried = api.submit(key, burst.submission(key));
                assertEquals(201, retried.status(), retried.body());
                String code = retried.json().getString("receiptCode");
                assertEquals(receipts.getOrDefault(key, code), code, key);
            }
            JsonObject total = api.aggregates("by=country").json().getJsonObject("total");
            assertEquals(burst.sent().size(), total.getInt("submissions"));
            assertEquals(burst.sent().size(), total.getInt("organisations"));
        }
    }

    @Test
    void what_the_kill_of_the_launcher_alone_leaves_behind_is_ended_by_the_next_start()
            throws IOException, InterruptedException {
        Path data = Launch.freshData("orphans");
        String port = Integer.toString(Launch.freePort());
        Product first = Launch.on(data).with("CABILDO_PORT", port).untilReady();
        List<ProcessHandle> orphans = first.killLauncherOnly();
        assertEquals(2, orphans.stream().filter(KillIT::runs).count(), "server and database run on");

        try (Product again = Launch.on(data).with("CABILDO_PORT", port).untilReady()) {
            assertFalse(orphans.stream().anyMatch(KillIT::runs));
            assertEquals(200, new Api(again).definition("es").status());
        }
    }

    private static Burst burstUntilKilled(Path data) throws IOException, InterruptedException {
        Product product = Launch.on(data).untilReady();
        Api api = new Api(product);
        Burst burst = Burst.underway(api, firstQuestion(api), ACKNOWLEDGED);
        product.kill();
        burst.awaitEnd();
        assertTrue(burst.receipts().size() >= ACKNOWLEDGED);
        return burst;
    }

    private static String firstQuestion(Api api) throws IOException, InterruptedException {
        return api.definition("es")
                .json()
                .getJsonArray("segments")
                .getJsonObject(0)
                .getJsonArray("topics")
                .getJsonObject(0)
                .getJsonArray("questions")
                .getJsonObject(0)
                .getString("name");
    }

    /** A killed process that nobody has collected yet has no command line any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }
}
