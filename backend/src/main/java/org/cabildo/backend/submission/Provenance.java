package org.cabildo.backend.submission;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.platform.Fields;

/**
 * Where a contribution came from that an officer of the organiser enters for an organisation.
 *
 * @param receivedOn when the organiser had it
 * @param source who gave it and where the original lies, in the officer's words; not blank
 */
public record Provenance(Channel channel, LocalDate receivedOn, String source) {

    /** How it came. */
    public enum Channel {
        PAPER,
        EMAIL,
        TELEPHONE,
        MEETING;

        /** As stored: {@code telephone}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Channel> of(String key) {
            return Arrays.stream(values())
                    .filter(channel -> channel.key().equals(key))
                    .findFirst();
        }
    }

    /** The most that a source has, in characters. */
    public static final int LONGEST_SOURCE = 1_000;

    static final String CHANNEL = "channel";
    static final String RECEIVED_ON = "receivedOn";
    static final String SOURCE = "source";

    /** Empty if one of its fields is wrong, which is noted. */
    static Optional<Provenance> read(Fields fields, LocalDate today) {
        Optional<Channel> channel = fields.text(CHANNEL)
                .flatMap(key -> Channel.of(key).or(() -> fields.wrong("unknown_value", CHANNEL, key, channels())));
        Optional<LocalDate> day = fields.text(RECEIVED_ON).flatMap(text -> day(fields, text, today));
        Optional<String> source = fields.line(SOURCE, "bad_source", LONGEST_SOURCE);
        return channel.flatMap(how -> day.flatMap(when -> source.map(original -> new Provenance(how, when, original))));
    }

    private static Optional<LocalDate> day(Fields fields, String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today) ? fields.wrong("received_in_the_future", RECEIVED_ON) : Optional.of(day);
        } catch (DateTimeParseException unreadable) {
            return fields.wrong("bad_day", RECEIVED_ON);
        }
    }

    private static String channels() {
        return String.join(
                ", ", List.of(Channel.values()).stream().map(Channel::key).toList());
    }
}
