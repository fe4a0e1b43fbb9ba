package org.cabildo.ops.bench.tallies;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.cabildo.ops.process.Folders;

/**
 * The record of one tenant of eight, short and long: what an act costs that is written down, how long the page of the
 * record and its filters take, how long the check; and many who act at once, in one tenant and in eight.
 */
public final class Records {

    private static final int TENANTS = 8;
    private static final int WRITERS = 32;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 31;
    private static final int BATCH = 1_000;
    private static final int ACTORS = 40;
    private static final String LONG = "room-0";
    private static final String SHORT = "room-1";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final List<String> ACTS =
            List.of("token_issued", "member_invited", "letters_read", "export_ordered");

    private final RunningDatabase database;
    private final Product product;

    private Records(RunningDatabase database, Product product) {
        this.database = database;
        this.product = product;
    }

    /** @param arguments how many entries the long record has */
    public static void main(String[] arguments) throws Exception {
        int entries = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("cabildo-bench-");
        try (RunningDatabase database = LocalDatabase.start(folder.resolve("database"));
                Product product = Product.start(database, folder.resolve("data"), "")) {
            Records bench = new Records(database, product);
            for (int i = 0; i < TENANTS; i++) {
                product.posts("", "{\"name\": \"room-" + i + "\", \"label\": \"Room " + i + "\"}");
            }
            bench.acts("before it is filled");
            System.out.printf("filling %,d entries took %.0f s%n%n", entries, bench.fill(entries) / 1000);
            bench.acts("with " + String.format("%,d", entries) + " entries");
            bench.pages();
            bench.verify();
            bench.atOnce();
        } finally {
            Folders.delete(folder);
        }
    }

    /** What an act that is written down takes over HTTP: a token is issued, and revoked. */
    private void acts(String when) throws Exception {
        for (String tenant : List.of(LONG, SHORT)) {
            Measured.median(ROUNDS, () -> {}, () -> act(tenant));
            System.out.printf(
                    "two acts in %s, %s: %.1f ms%n",
                    tenant, when, Measured.median(ROUNDS, () -> {}, () -> act(tenant)));
        }
        System.out.println();
    }

    private void act(String tenant) throws Exception {
        String body = "{\"name\": \"x\", \"role\": \"reader\", \"expiresAt\": \""
                + Instant.now().plusSeconds(3600) + "\"}";
        Matcher id = ID.matcher(product.posts(tenant + "/tokens", body));
        if (!id.find()) {
            throw new IllegalStateException("no token");
        }
        product.deletes(tenant + "/tokens/" + id.group(1));
    }

    /** Entries after those that are there, each with the hash of the one before, as they are verified. */
    private double fill(int entries) throws Exception {
        return Measured.once(() -> {
            try (Connection connection = Rows.connect(database)) {
                connection.setAutoCommit(false);
                long number;
                String previous;
                int tenant;
                try (Statement statement = connection.createStatement();
                        ResultSet head = statement.executeQuery("SELECT h.number, h.hash, t.tenant_id FROM audit_head h"
                                + " JOIN tenant t ON t.tenant_id = h.chain WHERE t.name = '" + LONG + "'")) {
                    head.next();
                    number = head.getLong(1);
                    previous = head.getString(2);
                    tenant = head.getInt(3);
                }
                long last = number + entries;
                Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO audit_entry (tenant_id, id, number, at, actor, act,"
                                + " thing, outcome, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, 'done', ?, ?)")) {
                    while (number < last) {
                        number++;
                        at = at.plusNanos(1000);
                        String actor = String.format("account:00000000-0000-7000-8000-%012d", number % ACTORS);
                        String act = ACTS.get((int) (number % ACTS.size()));
                        String thing = String.format("token:00000000-0000-7000-8000-%012d/role:reader", number);
                        String time = TIME.format(at);
                        String hash = hash(List.of(
                                "cabildo-audit-1", previous, Long.toString(number), time, actor, act, thing, "done"));
                        insert.setInt(1, tenant);
                        insert.setBytes(
                                2,
                                ByteBuffer.allocate(16)
                                        .putLong(0)
                                        .putLong(number)
                                        .array());
                        insert.setLong(3, number);
                        insert.setObject(4, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                        insert.setString(5, actor);
                        insert.setString(6, act);
                        insert.setString(7, thing);
                        insert.setString(8, previous);
                        insert.setString(9, hash);
                        insert.addBatch();
                        previous = hash;
                        if (number % BATCH == 0 || number == last) {
                            insert.executeBatch();
                            connection.commit();
                        }
                    }
                }
                try (PreparedStatement end = connection.prepareStatement(
                        "UPDATE audit_head SET number = ?, hash = ?, at = ? WHERE chain = ?")) {
                    end.setLong(1, number);
                    end.setString(2, previous);
                    end.setObject(3, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                    end.setInt(4, tenant);
                    end.executeUpdate();
                }
                connection.commit();
            }
        });
    }

    private static String hash(List<String> fields) throws NoSuchAlgorithmException {
        StringBuilder encoded = new StringBuilder();
        fields.forEach(field ->
                encoded.append(field.length()).append(':').append(field).append(','));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(encoded.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    private void pages() throws Exception {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("the newest", "");
        asked.put("an older page", "?before=1000");
        asked.put("one act", "?act=letters_read");
        asked.put("an act that nobody did", "?act=logo_changed");
        asked.put("one person", "?who=account:00000000-0000-7000-8000-000000000007");
        asked.put("one person and one act", "?who=account:00000000-0000-7000-8000-000000000007&act=letters_read");
        asked.put("today", "?from=" + LocalDateTime.now(ZoneOffset.UTC).toLocalDate());
        asked.put("a search, found at once", "?search=reader");
        asked.put("a search, found at the end", "?search=000000000777/");
        asked.put("a search, found nowhere", "?search=nowhere");
        System.out.println("| page of 50 over HTTP | short record, ms | long record, ms |\n|---|--:|--:|");
        for (Map.Entry<String, String> one : asked.entrySet()) {
            double little = Measured.median(ROUNDS, () -> {}, () -> product.gets(SHORT + "/record" + one.getValue()));
            double much = Measured.median(5, () -> {}, () -> product.gets(LONG + "/record" + one.getValue()));
            System.out.printf("| %s | %.1f | %.1f |%n", one.getKey(), little, much);
        }
        System.out.printf("| who has an entry, for the list, by SQL | %.1f | %.1f |%n", actors(SHORT), actors(LONG));
        System.out.printf(
                "%nall as JSON Lines: %.1f s%n",
                Measured.once(() -> {
                            try (InputStream file = product.opens(LONG + "/record/entries.jsonl")) {
                                file.transferTo(OutputStream.nullOutputStream());
                            }
                        })
                        / 1000);
        System.out.printf(
                "the check of the page: %.1f s%n",
                Measured.once(() -> product.posts(LONG + "/record/check", "")) / 1000);
    }

    /** As the page asks for its list of people. */
    private double actors(String tenant) throws Exception {
        try (Connection connection = Rows.connect(database);
                PreparedStatement select = connection.prepareStatement(
                        "SELECT MIN(e.actor) FROM audit_entry e WHERE e.tenant_id = ? AND e.actor > ?")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT tenant_id FROM tenant WHERE name = '" + tenant + "'")) {
                row.next();
                select.setInt(1, row.getInt(1));
            }
            return Measured.median(ROUNDS, () -> {}, () -> count(select));
        }
    }

    private static void count(PreparedStatement select) throws SQLException {
        String actor = "";
        while (actor != null) {
            select.setString(2, actor);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                actor = rows.getString(1);
            }
        }
    }

    private void verify() throws Exception {
        ProcessBuilder command = new ProcessBuilder("ops/audit", "verify");
        command.environment().put("CABILDO_DB_URL", database.url());
        command.environment().put("CABILDO_DB_USER", database.user());
        command.environment().put("CABILDO_DB_PASSWORD", database.password());
        // What is not built yet is built now.
        command.start().waitFor();
        double taken = Measured.once(() -> {
            Process verify = command.redirectErrorStream(true).start();
            String told = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (verify.waitFor() != 0) {
                throw new IllegalStateException(told);
            }
        });
        System.out.printf("ops/audit verify, all records: %.1f s%n%n", taken / 1000);
    }

    private void atOnce() throws Exception {
        System.out.println("| acts at once | in one tenant, a second | in eight tenants, a second |\n|--:|--:|--:|");
        for (int writers : List.of(1, TENANTS, WRITERS)) {
            System.out.printf("| %d | %,.0f | %,.0f |%n", writers, entries(writers, 1), entries(writers, TENANTS));
        }
    }

    /** Entries a second. */
    private double entries(int writers, int tenants) throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        ExecutorService all = Executors.newFixedThreadPool(writers);
        try {
            long began = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String tenant = "room-" + i % tenants;
                counts.add(all.submit(() -> {
                    int written = 0;
                    while (!end.get()) {
                        act(tenant);
                        written += 2;
                    }
                    return written;
                }));
            }
            Thread.sleep(SECONDS * 1000L);
            end.set(true);
            int written = 0;
            for (Future<Integer> count : counts) {
                written += count.get();
            }
            return written / ((System.nanoTime() - began) / 1e9);
        } finally {
            all.shutdownNow();
        }
    }
}
