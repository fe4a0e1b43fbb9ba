package org.cabildo.backend.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How often something may be tried in a while, so that guessing takes too long and honest people are served all the
 * same, many of them behind one address (decision 0016). {@link Kind} is the table; each row can be set otherwise, as
 * {@code cabildo.limit.code-guess=60/PT10M}, or {@code CABILDO_LIMIT_CODE_GUESS} in the environment.
 *
 * <p>What can be guessed is spent before it is tried and given back when it was right, so that only failures count:
 * <pre>{@code
 * limits.spend(CODE_GUESS, client.key());
 * Receipt receipt = find(code).orElseThrow(...);
 * limits.giveBack(CODE_GUESS, client.key());
 * }</pre>
 *
 * <p>Kept in the memory of this node alone, under hashes salted anew with each start: no address and no name of an
 * account can be read from it, and nothing is stored. {@value #MOST_KEYS} keys of a kind are remembered; an untouched
 * one is forgotten when it would have been full again.
 */
@ApplicationScoped
public class RateLimits {

    /** What is counted, how often it may happen at once, and in what time that many come back, one by one. */
    public enum Kind {
        /** Wrong passwords for one account from one client. */
        SIGN_IN(10, Duration.ofMinutes(15)),
        /** Wrong passwords for one account, wherever they come from. */
        SIGN_IN_ACCOUNT(100, Duration.ofHours(1)),
        /** Wrong passwords from one client, whatever the account: an office that signs in on Monday. */
        SIGN_IN_CLIENT(300, Duration.ofMinutes(15)),
        /** Ways to a tenant's provider from one client: an office that signs in on Monday, in two windows each. */
        PROVIDER_SIGN_IN(600, Duration.ofMinutes(15)),
        /** Wrong codes of the second factor of one account: of a million codes three are good at a time. */
        SECOND_FACTOR(10, Duration.ofHours(1)),
        /** Questions to devices for passkeys from one client: an office that signs in on Monday. */
        PASSKEY_QUESTION(300, Duration.ofMinutes(15)),
        /** Wrong invitation and receipt codes from one client. */
        CODE_GUESS(60, Duration.ofMinutes(10)),
        /** Wrong invitation and receipt codes in one consultation, wherever they come from. */
        CODE_GUESS_ALL(600_000, Duration.ofHours(1)),
        /** Registrations from one client: a class in a library's computer room. */
        REGISTRATION(300, Duration.ofHours(1)),
        /** Forgotten passwords from one client: an office after a holiday. */
        PASSWORD_RESET(60, Duration.ofHours(1)),
        /** Letters to one address that those who take part cause: who types in somebody else's cannot flood it. */
        LETTER_ADDRESS(6, Duration.ofHours(24)),
        /** Submissions over the API from one client: a day's work of an enumerator's team, sent when the line is back. */
        SUBMISSION(3_000, Duration.ofMinutes(10)),
        /** Files from one client: a village's young people with their telephones, behind the library's one address. */
        UPLOAD(600, Duration.ofMinutes(10)),
        /** Wrong bearer tokens from one client. */
        TOKEN_GUESS(300, Duration.ofMinutes(10)),
        /** Calls with one bearer token. */
        API(6_000, Duration.ofMinutes(10)),
        /** Entries of the record that one caller leaves about one thing by being refused, or by reading. */
        RECORD(10, Duration.ofHours(1)),
        /** Such entries of all callers in one record: whoever tries to fill it. */
        RECORD_ALL(1_000, Duration.ofHours(1));

        private final Limit usual;

        Kind(int times, Duration period) {
            this.usual = new Limit(times, period);
        }

        Limit usual() {
            return usual;
        }

        /** As it stands in the configuration: {@code code-guess}. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final int MOST_KEYS = 100_000;

    private static final int SALT_BYTES = 32;

    private final Map<Kind, Row> rows = new EnumMap<>(Kind.class);
    private final String salt;
    private final TimeMeter time;

    @Inject
    public RateLimits() {
        this(
                kind -> ConfigProvider.getConfig().getOptionalValue("cabildo.limit." + kind.key(), String.class),
                System::nanoTime);
    }

    /** @param nanos the time, from wherever it starts */
    RateLimits(Settings settings, LongSupplier nanos) {
        this.time = new Meter(nanos);
        byte[] bytes = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.salt = HexFormat.of().formatHex(bytes);
        for (Kind kind : Kind.values()) {
            Limit limit = settings.of(kind).map(Limit::parse).orElse(kind.usual());
            Cache<String, Bucket> buckets = Caffeine.newBuilder()
                    .maximumSize(MOST_KEYS)
                    .expireAfterAccess(limit.period())
                    .ticker(nanos::getAsLong)
                    .build();
            rows.put(kind, new Row(limit, buckets));
        }
    }

    private record Row(Limit limit, Cache<String, Bucket> buckets) {}

    /** Where a row of the table may be set otherwise. */
    @FunctionalInterface
    interface Settings {
        Optional<String> of(Kind kind);
    }

    /** A limit that cannot be read stops the start, with its reason. */
    void onStart(@Observes Startup start) {
        // Being made was enough.
    }

    /**
     * Takes one off what is left.
     *
     * @param key for whom it is counted, in parts: an account, {@link ClientAddress#key()}, a consultation's id
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS} if nothing is left
     */
    public void spend(Kind kind, String... key) {
        ConsumptionProbe probe = bucket(kind, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.tooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** As {@link #spend(Kind, String...)}, for what goes on without it: whether something was left. */
    public boolean isLeft(Kind kind, String... key) {
        return bucket(kind, key).tryConsume(1);
    }

    /** One of several that an act is counted under. */
    public record Charge(Kind kind, List<String> key) {

        public Charge(Kind kind, String... key) {
            this(kind, List.of(key));
        }
    }

    /**
     * Spends all of them, or none.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS} if nothing is left of one
     */
    public void spend(List<Charge> charges) {
        for (int i = 0; i < charges.size(); i++) {
            try {
                spend(charges.get(i).kind(), parts(charges.get(i)));
            } catch (ProblemException empty) {
                giveBack(charges.subList(0, i));
                throw empty;
            }
        }
    }

    /** All that was spent turned out to be honest. */
    public void giveBack(List<Charge> charges) {
        charges.forEach(charge -> giveBack(charge.kind(), parts(charge)));
    }

    private static String[] parts(Charge charge) {
        return charge.key().toArray(String[]::new);
    }

    /** What was spent turned out to be honest. */
    public void giveBack(Kind kind, String... key) {
        bucket(kind, key).addTokens(1);
    }

    private Bucket bucket(Kind kind, String... key) {
        Row row = Objects.requireNonNull(rows.get(kind), "every kind has its row");
        return row.buckets().get(hidden(key), unknown -> full(row.limit()));
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** No part can be taken for the end of another: each says its length. */
    private String hidden(String... key) {
        StringBuilder text = new StringBuilder(salt);
        for (String part : key) {
            text.append(part.length()).append(':').append(part);
        }
        return HexFormat.of().formatHex(Sha256.of(text.toString()));
    }

    private record Meter(LongSupplier nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
