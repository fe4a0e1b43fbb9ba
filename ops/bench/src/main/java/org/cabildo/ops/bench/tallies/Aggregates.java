package org.cabildo.ops.bench.tallies;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.cabildo.ops.process.Folders;
import org.jspecify.annotations.Nullable;

/** The matrix at several sizes beside GROUP BY, what counting adds to a submission, and many who write at once. */
public final class Aggregates {

    private static final String CONSULTATION = "/consultations/brasilia-2024/";
    private static final String MATRIX = CONSULTATION + "aggregates?by=country,topic";
    private static final String WEEKS = CONSULTATION + "aggregates?by=week,topic";
    private static final String CHANNEL = MATRIX + "&channel=api";
    private static final List<Integer> WRITERS = List.of(1, 8, 32);
    private static final int SECONDS = 10;
    private static final int ROUNDS = 51;
    private static final int CHANGES = 100;
    private static final int WARMING = 200;

    private final RunningDatabase database;
    private final Product product;
    private final Rows rows = new Rows();

    private Aggregates(RunningDatabase database, Product product) {
        this.database = database;
        this.product = product;
    }

    /** @param arguments how many submissions, one size after the other */
    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = List.of(arguments).stream().map(Integer::valueOf).toList();
        Path folder = Files.createTempDirectory("cabildo-bench-");
        try (RunningDatabase database = LocalDatabase.start(folder.resolve("database"));
                Product product = Product.start(database, folder.resolve("data"), "")) {
            Aggregates bench = new Aggregates(database, product);
            bench.sizes(sizes);
            bench.writers();
        } finally {
            Folders.delete(folder);
        }
    }

    /** A tenant with so many submissions, and how long it took to count them all, in seconds. */
    private record Filled(int size, String tenant, Rows.Room room, double counted) {}

    private void sizes(List<Integer> sizes) throws Exception {
        List<Filled> all = new ArrayList<>();
        for (int size : sizes) {
            all.add(filled(size));
        }
        for (int i = 0; i < WARMING; i++) {
            product.gets(all.get(0).tenant() + MATRIX);
        }
        System.out.println("| submissions | matrix over HTTP, ms | of one channel, ms | week by theme, ms"
                + " | GROUP BY of the matrix, ms | counting a change, ms | counting all, once, s |\n"
                + "|--:|--:|--:|--:|--:|--:|--:|");
        for (Filled one : all) {
            double matrix = Measured.median(ROUNDS, () -> {}, () -> product.gets(one.tenant() + MATRIX));
            double channel = Measured.median(ROUNDS, () -> {}, () -> product.gets(one.tenant() + CHANNEL));
            double weeks = Measured.median(ROUNDS, () -> {}, () -> product.gets(one.tenant() + WEEKS));
            double grouped = Measured.median(3, () -> {}, () -> group(one.room()));
            System.out.printf(
                    "| %,d | %.1f | %.1f | %.1f | %,.0f | %.1f | %.1f |%n",
                    one.size(), matrix, channel, weeks, grouped, change(one, matrix), one.counted());
        }
        System.out.println();
    }

    private Filled filled(int size) throws Exception {
        String tenant = "with-" + size;
        Rows.Room room;
        try (Connection connection = Rows.connect(database)) {
            room = room(connection, tenant);
            rows.fill(connection, room, size, false);
        }
        return new Filled(size, tenant, room, Measured.once(() -> product.gets(tenant + MATRIX)) / 1000);
    }

    /** What the first who reads spends on each of a hundred submissions that have come since, in milliseconds. */
    private double change(Filled one, double matrix) throws Exception {
        double settling = Measured.median(
                5,
                () -> {
                    try (Connection connection = Rows.connect(database)) {
                        rows.fill(connection, one.room(), CHANGES, true);
                    }
                },
                () -> product.gets(one.tenant() + MATRIX));
        return (settling - matrix) / CHANGES;
    }

    private Rows.Room room(Connection connection, String tenant) throws Exception {
        product.posts("", "{\"name\": \"" + tenant + "\", \"label\": \"" + tenant + "\"}");
        return Rows.furnish(connection, tenant);
    }

    private void group(Rows.Room room) throws SQLException {
        try (Connection connection = Rows.connect(database);
                Statement statement = connection.createStatement()) {
            try (ResultSet counted = statement.executeQuery("SELECT country, topic, COUNT(DISTINCT submission_id),"
                    + " COUNT(DISTINCT organisation_id), COUNT(DISTINCT id), SUM(words) FROM answer WHERE tenant_id = "
                    + room.tenant() + " AND consultation_id = 0x"
                    + room.consultation().toString().replace("-", "")
                    + " AND computed = FALSE AND topic IS NOT NULL GROUP BY country, topic ORDER BY country, topic")) {
                while (counted.next()) {
                    counted.getLong(3);
                }
            }
        }
    }

    private void writers() throws Exception {
        System.out.println(
                "| writers, one country and theme | plain JDBC, a second | with tallies, a second | of plain |"
                        + " over HTTP, a second | refused |\n|--:|--:|--:|--:|--:|--:|");
        for (int writers : WRITERS) {
            AtomicInteger refused = new AtomicInteger();
            double plain = jdbc(writers, false, "plain-" + writers);
            double tallied = jdbc(writers, true, "tallied-" + writers);
            double http = http(writers, "http-" + writers, refused);
            System.out.printf(
                    "| %d | %,.0f | %,.0f | %.2f | %,.0f | %d |%n",
                    writers, plain, tallied, tallied / plain, http, refused.get());
        }
    }

    /** @return submissions a second, until every one of them is counted, if they are */
    private double jdbc(int writers, boolean tallied, String tenant) throws Exception {
        Rows.Room room;
        try (Connection connection = Rows.connect(database)) {
            room = room(connection, tenant);
        }
        product.gets(tenant + MATRIX);
        return atOnce(writers, tallied ? tenant : null, until -> {
            int written = 0;
            try (Connection connection = Rows.connect(database);
                    Rows.Writer writer = rows.new Writer(connection, room)) {
                while (!until.get()) {
                    writer.add("PE", "local_authority", 0, tallied);
                    writer.write();
                    connection.commit();
                    written++;
                }
            }
            return written;
        });
    }

    private double http(int writers, String tenant, AtomicInteger refused) throws Exception {
        try (Connection connection = Rows.connect(database)) {
            room(connection, tenant);
        }
        product.gets(tenant + MATRIX);
        return atOnce(writers, tenant, until -> {
            int written = 0;
            while (!until.get()) {
                String key = UUID.randomUUID().toString();
                int status = product.submits(tenant + CONSULTATION + "submissions", key, rows.body(key));
                if (status == 201) {
                    written++;
                } else {
                    refused.incrementAndGet();
                }
            }
            return written;
        });
    }

    private interface Writing {

        int until(AtomicBoolean end) throws Exception;
    }

    /** @param read the tenant whose matrix is looked at every second meanwhile, and once more at the end; null: none */
    private double atOnce(int writers, @Nullable String read, Writing writing) throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        ExecutorService all = Executors.newFixedThreadPool(writers);
        try {
            long began = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                counts.add(all.submit(() -> writing.until(end)));
            }
            while (System.nanoTime() - began < SECONDS * 1e9) {
                Thread.sleep(1000);
                if (read != null) {
                    product.gets(read + MATRIX);
                }
            }
            end.set(true);
            int written = 0;
            for (Future<Integer> count : counts) {
                written += count.get();
            }
            if (read != null) {
                requireAll(read, written);
            }
            return written / ((System.nanoTime() - began) / 1e9);
        } finally {
            all.shutdownNow();
        }
    }

    private void requireAll(String tenant, int written) throws Exception {
        String matrix = product.gets(tenant + MATRIX);
        if (!matrix.contains("\"total\":{\"submissions\":" + written + ",")) {
            throw new IllegalStateException(written + " were written, but " + matrix.replaceFirst(".*total", ""));
        }
    }
}
