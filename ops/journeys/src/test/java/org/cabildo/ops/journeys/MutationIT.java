package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ten thousand requests that somebody spoilt, on purpose or not, the same ones each time. */
class MutationIT {

    private static final int REQUESTS = Integer.getInteger("cabildo.mutations", 10_000);
    private static final int SENDERS = 4;
    private static final long SEED = 16;
    private static final Set<String> NO_BODY = Set.of("HEAD", "CONNECT");
    private static final String HOME = "puerto-sereno";
    private static final long MEGABYTE = 1024 * 1024;

    /** What is in the caches by then was not there before. */
    private static final long MOST_GROWN = 48 * MEGABYTE;

    /** What no stranger is to read: our classes and the server's, their names and traces, SQL. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|Throwable|\\tat |\\bat (java|org|com|jakarta|fish)\\.|(java|jakarta|javax)\\.[a-z]+\\.[A-Z]|"
                    + "org\\.(cabildo|glassfish|eclipse|apache|jboss)|com\\.(sun|vaadin|mysql)|fish\\.payara|"
                    + "(?i)payara|glassfish|grizzly|eclipselink|mariadb|sqlstate|\\bselect .{1,80} from |\\binsert into ");

    /** What should not have been answered, and what it was the answer to. */
    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();

    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

    @Test
    void ten_thousand_spoilt_requests_break_nothing_and_learn_nothing() throws Exception {
        try (Product product = Launch.on(Launch.freshData("mutation"))
                .with("CABILDO_DEMO", "true")
                .with("CABILDO_TRUSTED_PROXIES", "127.0.0.1")
                .untilReady()) {
            List<Letter> letters = letters(product);
            long before = product.heapInUse();
            Instant began = Instant.now();

            send(product, letters);

            Duration took = Duration.between(began, Instant.now());
            long after = product.heapInUse();
            System.out.printf(
                    "%d requests in %d s; answers %s; heap in use %d MB before, %d MB after%n",
                    letters.size(), took.toSeconds(), statuses, before / MEGABYTE, after / MEGABYTE);
            assertEquals(
                    "",
                    String.join(
                            "\n",
                            wrong.entrySet().stream().map(Object::toString).toList()));
            assertTrue(after - before < MOST_GROWN, "the heap grew from " + before + " to " + after);
        }
    }

    private void send(Product product, List<Letter> letters) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int first = sender;
            tasks.add(() -> {
                try (Wire wire = new Wire(product.baseUrl())) {
                    for (int i = first; i < letters.size(); i += SENDERS) {
                        judge(letters.get(i), wire);
                    }
                }
                return null;
            });
        }
        for (Future<Void> done : senders.invokeAll(tasks)) {
            done.get();
        }
        senders.shutdown();
    }

    private void judge(Letter letter, Wire wire) throws IOException {
        Wire.Answer answer;
        try {
            answer = wire.send(letter.bytes("localhost"), !NO_BODY.contains(letter.method()));
        } catch (IOException | RuntimeException unreadable) {
            note("no answer that could be read: " + unreadable, letter);
            wire.close();
            return;
        }
        if (isUnread(letter, answer)) {
            wire.close();
        }
        statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        if (answer.status() >= 500) {
            note(answer.status() + " " + shown(answer.body()), letter);
        }
        boolean isOurs = letter.headers().getOrDefault("Authorization", "").contains(Launch.ADMIN_TOKEN);
        if (answer.body().contains(Neighbour.MARK) && !isOurs) {
            note("another tenant's data", letter);
        }
        String all = answer.headers() + answer.body();
        var inside = INSIDE.matcher(all);
        if (inside.find() && !letter.target().startsWith("/openapi")) {
            note(
                    answer.status() + " tells of our inside: " + shown(all.substring(Math.max(0, inside.start() - 40))),
                    letter);
        }
    }

    /** Sent by people of one tenant and by strangers, to their own and to the neighbour's. */
    private static List<Letter> letters(Product product) throws IOException, InterruptedException {
        Neighbour neighbour = Neighbour.of(product);
        Desk home = new Desk(product, HOME);
        List<String> tokens = new ArrayList<>(List.of("cab_" + "A".repeat(43), Launch.ADMIN_TOKEN));
        for (String role : List.of("organiser", "organiser", "synthesis_lead", "analyst", "reader")) {
            tokens.add(home.token("Of the mutations", role).getString("token"));
        }
        Random random = new Random(SEED);
        Letters letters = new Letters(random, home.gets("/openapi?format=json"), names(neighbour), tokens);
        Mutator mutator = new Mutator(random);
        List<Letter> all = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            // Each from another client: the limits are shown elsewhere.
            String client = "10.%d.%d.%d".formatted(i >> 16, (i >> 8) & 255, i & 255);
            all.add(mutator.spoil(letters.next().header("X-Forwarded-For", client)));
        }
        return all;
    }

    private static Map<String, List<String>> names(Neighbour neighbour) {
        return Map.of(
                "tenant", List.of(HOME, HOME, HOME, Neighbour.TENANT, Neighbour.TENANT, "nobody"),
                "consultation", List.of("municipal-services", Neighbour.CONSULTATION, "none"),
                "code", List.of(neighbour.receiptCode(), neighbour.invitationCode(), "0000000000000000"),
                "id", List.of(neighbour.tokenId(), neighbour.invitationId(), "00000000-0000-0000-0000-000000000000"));
    }

    /**
     * The server itself refuses these without reading their body, and would take it for the next request
     * (backend/docs/security.md).
     */
    private static boolean isUnread(Letter letter, Wire.Answer answer) {
        return letter.method().equals("TRACE") || letter.method().equals("CONNECT") || answer.status() == 417;
    }

    /** One request for each kind of answer, however many got it. */
    private void note(String answer, Letter letter) {
        wrong.putIfAbsent(answer.replaceAll("[0-9]{6,}", "#"), letter.toString());
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(300, text.length())).replaceAll("[^ -~]", "?");
    }
}
