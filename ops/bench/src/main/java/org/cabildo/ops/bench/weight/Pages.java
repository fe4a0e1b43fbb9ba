package org.cabildo.ops.bench.weight;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What comes over the line until a page can be used, and how long that takes with an old phone on Slow 3G: 400 ms to
 * and fro, 400 kbit/s each way, a quarter of this machine's speed.
 */
public final class Pages {

    private static final int LATENCY_MS = 400;
    private static final int BYTES_PER_SECOND = 400_000 / 8;
    private static final int SLOWER = 4;
    private static final int ROUNDS = 3;

    private static final Limits FULL = new Limits(400_000, 10_000);
    private static final Limits LIGHT = new Limits(14_000, 2_000);

    /** What an application goes on loading when it can be used already belongs to it. */
    private static final int AFTER_MS = 2_000;

    private record Weight(long bytes, int requests, long ms) {}

    /** The most that a page may take. */
    private record Limits(long bytes, long ms) {}

    private Pages() {}

    /** @param arguments where the product runs; its first consultation is measured */
    public static void main(String[] arguments) {
        String consultation = "cartagena40/brasilia-2024";
        String full = arguments[0] + "/t/" + consultation;
        String light = arguments[0] + "/light/" + consultation;
        try (Chromium chromium = new Chromium()) {
            System.out.println("| page | kB on the line | requests | usable after, s |\n|---|--:|--:|--:|");
            boolean holds = isWithin(FULL, "start, to its button", weigh(chromium, full, "main .begin", context -> {}))
                    & isWithin(
                            FULL,
                            "first questions, to the first field",
                            weigh(chromium, chromium.begin(full), "textarea", context -> {}))
                    & isWithin(
                            LIGHT,
                            "light: start, to its button",
                            weigh(chromium, light, "[name='go.begin']", context -> {}))
                    & isWithin(
                            LIGHT,
                            "light: first questions, to the first field",
                            weigh(chromium, light + "/topic/s1_t1", "textarea", context -> begin(context, light)));
            if (!holds) {
                System.out.printf(
                        "More than %,d kB or %d s; of a light page, more than %,d kB or %d s.%n",
                        FULL.bytes / 1000, FULL.ms / 1000, LIGHT.bytes / 1000, LIGHT.ms / 1000);
                System.exit(1);
            }
        }
    }

    /** Without a page, so that nothing is in the cache. */
    private static void begin(BrowserContext context, String light) {
        context.request()
                .post(light, RequestOptions.create().setForm(FormData.create().set("go.begin", "")));
    }

    private static boolean isWithin(Limits limits, String page, Weight weight) {
        System.out.printf(
                "| %s | %.1f | %d | %.1f |%n", page, weight.bytes / 1000.0, weight.requests, weight.ms / 1000.0);
        return weight.bytes <= limits.bytes && weight.ms <= limits.ms;
    }

    /** The one in the middle by time, of some. */
    private static Weight weigh(Chromium chromium, String address, String usable, Consumer<BrowserContext> before) {
        List<Weight> weights = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            try (BrowserContext context = chromium.fresh()) {
                before.accept(context);
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
