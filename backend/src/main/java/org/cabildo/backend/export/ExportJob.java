package org.cabildo.backend.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.export.file.Shape;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/**
 * An export and how far it is. It is read, some submissions to a transaction, then written from what was read; whoever does that
 * holds a claim, and who finds one that was not heard of for a while goes on in its place.
 */
@Entity
@Table(name = "export_job")
class ExportJob extends TenantOwned {

    /** Before every submission. */
    static final UUID FIRST = new UUID(0, 0);

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "state")
    private String state;

    @Column(name = "asked")
    private String asked;

    @Column(name = "with_names")
    private boolean withNames;

    @Column(name = "asked_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID askedBy;

    @Column(name = "asked_at")
    private LocalDateTime askedAt;

    @Column(name = "claim")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID claim;

    @Column(name = "claimed_at")
    private @Nullable LocalDateTime claimedAt;

    @Column(name = "rows_expected")
    private long rowsExpected;

    @Column(name = "read_to")
    @Convert(UuidConverter.NAME)
    private UUID readTo;

    @Column(name = "read_until")
    @Convert(UuidConverter.NAME)
    private UUID readUntil;

    @Column(name = "submissions_expected")
    private long submissionsExpected;

    @Column(name = "submissions_read")
    private long submissionsRead;

    @Column(name = "answers_read")
    private long answersRead;

    @Column(name = "rows_written")
    private long rowsWritten;

    @Column(name = "read_parts")
    private int readParts;

    @Column(name = "file_parts")
    private int fileParts;

    @Column(name = "size")
    private long size;

    @Column(name = "counts")
    private @Nullable String counts;

    @Column(name = "problem")
    private @Nullable String problem;

    @Column(name = "problem_names")
    private @Nullable String problemNames;

    @Column(name = "kept_until")
    private LocalDateTime keptUntil;

    protected ExportJob() {}

    /** @param rows how many there would be now, for whoever waits */
    ExportJob(
            UUID id,
            ConsultationView consultation,
            ExportOrder order,
            boolean withNames,
            @Nullable UUID askedBy,
            long rows,
            Instant now,
            Instant keptUntil) {
        super(id);
        this.consultationId = consultation.id().value();
        this.asked = order.json().toString();
        this.withNames = withNames;
        this.askedBy = askedBy;
        this.askedAt = utc(now);
        this.state = ExportState.WAITING.key();
        this.rowsExpected = rows;
        this.readTo = FIRST;
        this.readUntil = FIRST;
        this.keptUntil = utc(keptUntil);
    }

    /** @param matrix of an export of counts */
    void counts(String matrix) {
        counts = matrix;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    UUID consultation() {
        return consultationId;
    }

    ExportState state() {
        return ExportState.of(state);
    }

    ExportOrder order() {
        return ExportOrder.stored(asked);
    }

    boolean withNames() {
        return withNames;
    }

    UUID readTo() {
        return readTo;
    }

    UUID readUntil() {
        return readUntil;
    }

    long submissionsExpected() {
        return submissionsExpected;
    }

    long submissionsRead() {
        return submissionsRead;
    }

    long rowsExpected() {
        return rowsExpected;
    }

    int readParts() {
        return readParts;
    }

    long size() {
        return size;
    }

    Optional<String> counts() {
        return Optional.ofNullable(counts);
    }

    /** Whether nobody is at it, or who was has not been heard of for so long. */
    boolean isFree(Instant now, Duration silence) {
        LocalDateTime heard = claimedAt;
        return state().isUnderWay() && (heard == null || heard.plus(silence).isBefore(utc(now)));
    }

    void claimedBy(UUID node, Instant now) {
        claim = node;
        claimedAt = utc(now);
    }

    /** Whether it is still this one's to make. */
    boolean isMadeBy(UUID node) {
        return node.equals(claim) && state().isUnderWay();
    }

    void heardOf(Instant now) {
        claimedAt = utc(now);
    }

    /** @param until the last submission that it may hold */
    void beginsToRead(UUID until, long submissions, long rows) {
        state = ExportState.READING.key();
        readUntil = until;
        submissionsExpected = submissions;
        rowsExpected = rows;
    }

    /** @param part whether there was anything to keep */
    void hasRead(UUID to, long submissions, long answers, boolean part) {
        readTo = to;
        submissionsRead += submissions;
        answersRead += answers;
        readParts += part ? 1 : 0;
    }

    /** From here on it is known how many rows the file has to hold. */
    void beginsToWrite() {
        state = ExportState.WRITING.key();
        rowsExpected = switch (order().shape()) {
            case WIDE -> submissionsRead;
            case LONG -> answersRead;
            case AGGREGATES -> rowsExpected;
        };
        rowsWritten = 0;
        fileParts = 0;
    }

    void hasWritten(long rows, int parts) {
        rowsWritten = rows;
        fileParts = parts;
    }

    void isDone(long rows, long bytes) {
        rowsWritten = rows;
        size = bytes;
        ends(ExportState.DONE);
    }

    void failed(ProblemType why, Object... named) {
        problem = why.name();
        JsonArrayBuilder names = Json.createArrayBuilder();
        for (Object name : named) {
            names.add(String.valueOf(name));
        }
        problemNames = names.build().toString();
        size = 0;
        ends(ExportState.FAILED);
    }

    void isWithdrawn() {
        size = 0;
        counts = null;
        ends(ExportState.WITHDRAWN);
    }

    private void ends(ExportState how) {
        state = how.key();
        claim = null;
        claimedAt = null;
    }

    ExportView view(String name, boolean isSeveral) {
        ExportOrder order = order();
        return new ExportView(
                id(),
                order,
                withNames,
                state(),
                askedAt.toInstant(ZoneOffset.UTC),
                rowsExpected,
                rowsDone(order),
                done(),
                size,
                String.format(
                        Locale.ROOT,
                        "%s-%s-%s-rows.%s",
                        name,
                        order.shape().key(),
                        rowsExpected,
                        order.format().ending(isSeveral)),
                order.format().mediaType(isSeveral),
                keptUntil.toInstant(ZoneOffset.UTC),
                problemOrNull());
    }

    private long rowsDone(ExportOrder order) {
        if (state() == ExportState.READING) {
            return order.shape() == Shape.LONG ? answersRead : submissionsRead;
        }
        return rowsWritten;
    }

    /** Reading is about half of it. */
    private double done() {
        return switch (state()) {
            case READING -> 0.5 * submissionsRead / Math.max(1, submissionsExpected);
            case WRITING -> 0.5 + 0.5 * Math.min(rowsWritten, rowsExpected) / Math.max(1, rowsExpected);
            case DONE -> 1;
            default -> 0;
        };
    }

    private @Nullable ProblemException problemOrNull() {
        if (problem == null || problemNames == null) {
            return null;
        }
        try (JsonReader names = Json.createReader(new StringReader(problemNames))) {
            return new ProblemException(
                    ProblemType.valueOf(problem),
                    names.readArray().getValuesAs(JsonString::getString).toArray());
        }
    }
}
