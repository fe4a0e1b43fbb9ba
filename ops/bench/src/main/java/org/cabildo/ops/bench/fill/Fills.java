package org.cabildo.ops.bench.fill;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Whole fill-ins of the light form by 1, 8 and 32 people at a time. Arguments: address, seconds for each. */
public final class Fills {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int WARM_UP = 200;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;
    private static final double MOST = 0.95;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Fills() {}

    /** @throws Exception if one of them got no receipt */
    public static void main(String[] arguments) throws Exception {
        String root = arguments[0] + "/light/cartagena40/brasilia-2024";
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < WARM_UP; i++) {
            new Fill(client, root, nanos -> {}).run(NUMBER.incrementAndGet());
        }
        System.out.println("| people at a time | fill-ins a second | answers in each | page, p50 ms | page, p95 ms"
                + " | server, ms of CPU a fill-in | database, ms of CPU a fill-in |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|");
        for (int clients : CLIENTS) {
            measure(client, root, clients, time, URI.create(root).getPort());
        }
    }

    private static void measure(HttpClient client, String root, int clients, Duration time, int port) throws Exception {
        Queue<Long> pages = new ConcurrentLinkedQueue<>();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger answers = new AtomicInteger();
        Duration server = cpu("payara-micro", port);
        Duration database = cpu("mariadbd", port);
        long began = System.nanoTime();
        ExecutorService people = Executors.newFixedThreadPool(clients);
        List<Future<?>> all = IntStream.range(0, clients)
                .<Future<?>>mapToObj(i -> people.submit(() -> {
                    while (System.nanoTime() - began < time.toNanos()) {
                        answers.addAndGet(new Fill(client, root, pages::add).run(NUMBER.incrementAndGet()));
                        done.incrementAndGet();
                    }
                    return null;
                }))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
        people.shutdown();
        double seconds = (System.nanoTime() - began) / NANOS;
        long[] sorted = pages.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                clients,
                done.get() / seconds,
                answers.get() / (double) done.get(),
                sorted[sorted.length / 2] / MILLIS,
                sorted[(int) (sorted.length * MOST)] / MILLIS,
                cpu("payara-micro", port).minus(server).toNanos() / MILLIS / done.get(),
                cpu("mariadbd", port).minus(database).toNanos() / MILLIS / done.get());
    }

    /** Of the server behind the address, and of the database that was started with it; nothing where they run elsewhere. */
    private static Duration cpu(String program, int port) {
        return ProcessHandle.allProcesses()
                .filter(process -> words(process).contains("--port " + port + " "))
                .flatMap(server -> server.parent().stream())
                .flatMap(ProcessHandle::children)
                .filter(process -> words(process).contains(program))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The command of a process, a space after each word. */
    private static String words(ProcessHandle process) {
        return process.info().commandLine().or(() -> process.info().command()).orElse("") + " ";
    }
}
