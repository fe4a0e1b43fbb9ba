package org.cabildo.ops.bench.weight;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** How much memory the server needs for each respondent who has a page of questions open. */
public final class Sessions {

    private static final int MANY = 500;
    private static final long MOST_BYTES = 300_000;

    private Sessions() {}

    /** @param arguments where the product runs, on this machine; its first consultation is measured */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI product = URI.create(arguments[0]);
        ServerHeap heap = ServerHeap.behind(product.getPort());
        String page;
        try (Chromium chromium = new Chromium()) {
            page = chromium.begin(product + "/t/cartagena40/brasilia-2024");
        }
        List<OpenPage> pages = new ArrayList<>();
        // What the first of them has loaded stays for all.
        for (int i = 0; i < 10; i++) {
            pages.add(OpenPage.open(product, page));
        }
        long before = heap.liveBytes();
        for (int i = 0; i < MANY; i++) {
            pages.add(OpenPage.open(product, page));
        }
        long after = heap.liveBytes();
        long each = (after - before) / MANY;
        System.out.println("| sessions | heap before, MB | heap with them, MB | each, kB |\n|--:|--:|--:|--:|");
        System.out.printf("| %d | %.1f | %.1f | %.0f |%n", MANY, before / 1e6, after / 1e6, each / 1000.0);
        if (each > MOST_BYTES) {
            System.out.printf("More than %d kB each. What holds it:%n%s", MOST_BYTES / 1000, heap.largest());
            System.exit(1);
        }
    }
}
