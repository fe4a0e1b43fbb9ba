package org.cabildo.backend.oversight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a record, as the address of a page or a call says it; null or empty for whatever.
 *
 * @param who an actor of the record, such as {@code account:{id}}
 * @param act the key of an act
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param search part of the name of whoever did it or had it done to them, or of what it was done to
 */
public record RecordQuery(
        @Nullable String who,
        @Nullable String act,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String search) {

    public static final RecordQuery ALL = new RecordQuery(null, null, null, null, null);

    /** @throws ProblemException {@link ProblemType#INVALID} for what is no day */
    public static RecordQuery read(
            @Nullable String who,
            @Nullable String act,
            @Nullable String from,
            @Nullable String to,
            @Nullable String search) {
        List<FieldProblem> problems = new ArrayList<>();
        RecordQuery query = new RecordQuery(who, act, day(from, "/from", problems), day(to, "/to", problems), search);
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        return query;
    }

    private static @Nullable LocalDate day(@Nullable String text, String pointer, List<FieldProblem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            problems.add(FieldProblem.of("bad_day", pointer));
            return null;
        }
    }

    Optional<String> searched() {
        return Optional.ofNullable(search).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Nullable Instant begin() {
        return from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Nullable Instant end() {
        return to == null ? null : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
