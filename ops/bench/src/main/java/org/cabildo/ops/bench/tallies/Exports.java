package org.cabildo.ops.bench.tallies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.cabildo.ops.process.Folders;

/** Exports of many submissions by a product that has little memory, while somebody hands in. */
public final class Exports {

    private static final String CONSULTATION = "/consultations/brasilia-2024/";
    private static final String TENANT = "exported";
    private static final String HEAP = "-Xmx512m";
    private static final List<String> ORDERS =
            List.of("csv long", "csv wide", "hxl wide", "jsonl wide", "xlsx wide", "spss wide");
    private static final int PAUSE = 500;

    private final Product product;
    private final Rows rows = new Rows();

    private Exports(Product product) {
        this.product = product;
    }

    /** @param arguments how many submissions */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("cabildo-bench-");
        try (RunningDatabase database = LocalDatabase.start(folder.resolve("database"));
                Product product = Product.start(database, folder.resolve("data"), HEAP)) {
            new Exports(product).measure(database, size);
        } finally {
            Folders.delete(folder);
        }
    }

    private void measure(RunningDatabase database, int size) throws Exception {
        product.posts("", "{\"name\": \"" + TENANT + "\", \"label\": \"" + TENANT + "\"}");
        try (Connection connection = Rows.connect(database)) {
            rows.fill(connection, Rows.furnish(connection, TENANT), size, false);
        }
        product.gets(TENANT + CONSULTATION + "aggregates");
        List<Double> alone = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            alone.add(submission("before"));
        }
        System.out.printf("%,d submissions; one more takes %s ms while nothing is exported%n%n", size, told(alone));
        System.out.println("| format, shape | rows | MB | ready after, s | download, s | a submission meanwhile, ms |"
                + "\n|---|--:|--:|--:|--:|--:|");
        for (String order : ORDERS) {
            export(order);
        }
        System.out.printf("%nheap %s; the process never had more than %,d MB%n", HEAP, product.mostMemory());
    }

    private void export(String order) throws Exception {
        String[] parts = order.split(" ");
        long began = System.nanoTime();
        String export = product.posts(
                TENANT + CONSULTATION + "exports",
                "{\"format\": \"" + parts[0] + "\", \"shape\": \"" + parts[1] + "\", \"language\": \"es\"}");
        String path = TENANT + CONSULTATION + "exports/" + value(export, "id");
        AtomicBoolean isOver = new AtomicBoolean();
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        Thread somebody = new Thread(() -> {
            while (!isOver.get()) {
                times.add(submission(order));
            }
        });
        somebody.start();
        while (value(export, "state").matches("waiting|reading|writing")) {
            Thread.sleep(PAUSE);
            export = product.gets(path);
        }
        double ready = seconds(began);
        isOver.set(true);
        somebody.join();
        if (!value(export, "state").equals("done")) {
            throw new IllegalStateException(order + ": " + export);
        }
        long downloading = System.nanoTime();
        long bytes = bytes(path);
        if (bytes != Long.parseLong(value(export, "size"))) {
            throw new IllegalStateException(order + ": " + bytes + " bytes of " + value(export, "size"));
        }
        System.out.printf(
                "| %s | %,d | %,.0f | %.1f | %.1f | %s |%n",
                order, Long.parseLong(value(export, "rows")), bytes / 1e6, ready, seconds(downloading), told(times));
    }

    private long bytes(String path) throws IOException, InterruptedException {
        try (InputStream file = product.opens(path + "/file")) {
            byte[] buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                bytes += read;
            }
            return bytes;
        }
    }

    /** How long one takes over HTTP, in milliseconds. */
    private double submission(String name) {
        try {
            String body = rows.body(name + " " + UUID.randomUUID());
            return Measured.once(() -> {
                int status = product.submits(
                        TENANT + CONSULTATION + "submissions", UUID.randomUUID().toString(), body);
                if (status != 201) {
                    throw new IllegalStateException("a submission was answered with " + status);
                }
            });
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String told(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format(
                "%.0f, 95%% under %.0f", sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String value(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\\s*\"?([^\",}]*)").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return value.group(1);
    }
}
