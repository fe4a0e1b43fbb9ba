package org.cabildo.ops.bench.weight;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What comes over the line until a page can be used, and how long that takes with an old phone on Slow 3G: 400 ms to
 * and fro, 400 kbit/s each way, a quarter of this machine's speed.
 */
public final class Pages {

    private static final int LATENCY_MS = 400;
    private static final int BYTES_PER_SECOND = 400_000 / 8;
    private static final int SLOWER = 4;
    private static final int ROUNDS = 3;

    private static final long MOST_BYTES = 400_000;
    private static final long MOST_MS = 10_000;

    /** What an application goes on loading when it can be used already belongs to it. */
    private static final int AFTER_MS = 2_000;

    private record Weight(long bytes, int requests, long ms) {}

    private Pages() {}

    /** @param arguments where the product runs; its first consultation is measured */
    public static void main(String[] arguments) {
        String consultation = arguments[0] + "/t/cartagena40/brasilia-2024";
        try (Chromium chromium = new Chromium()) {
            System.out.println("| page | kB on the line | requests | usable after, s |\n|---|--:|--:|--:|");
            boolean holds = isWithin("start, to its button", weigh(chromium, consultation, "main .begin"))
                    & isWithin(
                            "first questions, to the first field",
                            weigh(chromium, chromium.begin(consultation), "textarea"));
            if (!holds) {
                System.out.printf("More than %,d kB or %d s.%n", MOST_BYTES / 1000, MOST_MS / 1000);
                System.exit(1);
            }
        }
    }

    private static boolean isWithin(String page, Weight weight) {
        System.out.printf(
                "| %s | %.0f | %d | %.1f |%n", page, weight.bytes / 1000.0, weight.requests, weight.ms / 1000.0);
        return weight.bytes <= MOST_BYTES && weight.ms <= MOST_MS;
    }

    /** The one in the middle by time, of some. */
    private static Weight weigh(Chromium chromium, String address, String usable) {
        List<Weight> weights = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            try (BrowserContext context = chromium.fresh()) {
                weights.add(weigh(context, address, usable));
            }
        }
        weights.sort(Comparator.comparing(Weight::ms));
        return weights.get(ROUNDS / 2);
    }

    private static Weight weigh(BrowserContext context, String address, String usable) {
        Page page = context.newPage();
        AtomicLong bytes = new AtomicLong();
        AtomicInteger requests = new AtomicInteger();
        CDPSession devtools = slow(context, page);
        devtools.on("Network.loadingFinished", event -> {
            bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            requests.incrementAndGet();
        });
        long began = System.nanoTime();
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        // A click that does nothing: it waits until a real one would arrive.
        page.locator(usable)
                .first()
                .click(new Locator.ClickOptions().setTrial(true).setTimeout(120_000));
        long ms = (System.nanoTime() - began) / 1_000_000;
        page.waitForTimeout(AFTER_MS);
        return new Weight(bytes.get(), requests.get(), ms);
    }

    private static CDPSession slow(BrowserContext context, Page page) {
        CDPSession devtools = context.newCDPSession(page);
        devtools.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY_MS);
        line.addProperty("downloadThroughput", BYTES_PER_SECOND);
        line.addProperty("uploadThroughput", BYTES_PER_SECOND);
        devtools.send("Network.emulateNetworkConditions", line);
        JsonObject speed = new JsonObject();
        speed.addProperty("rate", SLOWER);
        devtools.send("Emulation.setCPUThrottlingRate", speed);
        return devtools;
    }
}
