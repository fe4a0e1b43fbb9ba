package org.cabildo.backend.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cabildo.backend.aggregation.Aggregates;
import org.cabildo.backend.aggregation.Aggregation;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.export.file.Format;
import org.cabildo.backend.export.file.Shape;
import org.cabildo.backend.export.file.Written;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.AccountView;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Exports of a consultation: ordered, looked after, fetched and removed by those with {@link Permission#EXPORT_ANSWERS}. One that
 * was ordered by somebody who may read all names holds them, and is there for others who may read them alone.
 */
@ApplicationScoped
public class Exports {

    /** Of one consultation. */
    private static final int MOST_KEPT = 20;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    SignIns signIns;

    @Inject
    Aggregates aggregates;

    @Inject
    ExportRows rows;

    @Inject
    Removal removal;

    @Inject
    Trail trail;

    /** For how long a file is kept. */
    @Inject
    @ConfigProperty(name = "cabildo.exports.days", defaultValue = "7")
    int days;

    /**
     * Has a file made. Not to be called within a transaction.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_EXPORTS}, {@link ProblemType#EXPORT_TOO_MANY_ROWS} for a workbook, or
     *     if the caller may not export
     */
    public ExportView order(ConsultationView consultation, ExportOrder order) {
        access.require(Permission.EXPORT_ANSWERS);
        boolean isCounts = order.shape() == Shape.AGGREGATES;
        Aggregation counted =
                aggregates.count(consultation, isCounts ? order.by() : List.of(Dimension.SEGMENT), order.selection());
        long found = switch (order.shape()) {
            case WIDE -> counted.total().submissions();
            case LONG -> counted.total().answers();
            case AGGREGATES -> counted.cells().size();
        };
        if (order.format() == Format.XLSX && found > Written.MOST_ROWS_OF_A_WORKBOOK) {
            throw new ProblemException(ProblemType.EXPORT_TOO_MANY_ROWS, found, (long) Written.MOST_ROWS_OF_A_WORKBOOK);
        }
        return kept(consultation, order, found, isCounts ? CountSheets.packed(counted) : null);
    }

    private ExportView kept(ConsultationView consultation, ExportOrder order, long found, @Nullable String counts) {
        Instant now = clock.instant();
        ExportJob job = new ExportJob(
                Ids.next(clock),
                consultation,
                order,
                access.allows(Permission.READ_RESPONDENT_NAMES),
                signIns.who().map(AccountView::id).orElse(null),
                found,
                now,
                now.plus(Duration.ofDays(days)));
        if (counts != null) {
            job.counts(counts);
        }
        rows.add(consultation, job, MOST_KEPT);
        return view(consultation, job);
    }

    /** Those that the caller may fetch, the newest first. */
    public List<ExportView> list(ConsultationView consultation) {
        access.require(Permission.EXPORT_ANSWERS);
        return rows.of(consultation.id()).stream()
                .filter(this::isForCaller)
                .map(job -> view(consultation, job))
                .toList();
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_EXPORT}, or if the caller may not export */
    public ExportView find(ConsultationView consultation, UUID id) {
        return view(consultation, one(consultation, id));
    }

    /**
     * Before a file is sent.
     *
     * @throws ProblemException as {@link #find}; {@link ProblemType#EXPORT_NOT_DONE}, {@link ProblemType#EXPORT_WITHDRAWN}, or
     *     why it failed
     */
    public ExportView fetchable(ConsultationView consultation, UUID id) {
        ExportView export = find(consultation, id);
        switch (export.state()) {
            case DONE -> {
                trail.tell(Act.EXPORT_FETCHED, consultation.name(), id);
                return export;
            }
            case WITHDRAWN -> throw new ProblemException(ProblemType.EXPORT_WITHDRAWN);
            case FAILED -> throw Objects.requireNonNull(export.problemOrNull());
            default -> throw new ProblemException(ProblemType.EXPORT_NOT_DONE);
        }
    }

    /**
     * Some of the file, part by part, so that a slow line holds neither the file nor a connection to the database.
     *
     * @param export that {@link #fetchable} gave
     * @param from the first byte
     * @param to the last byte; in the file
     * @throws IOException if whoever reads it has gone, or it was removed meanwhile
     */
    public void write(ExportView export, long from, long to, OutputStream out) throws IOException {
        for (long next = from; next <= to; ) {
            byte[] part = part(export.id(), (int) (next / FileParts.SIZE));
            int begin = (int) (next % FileParts.SIZE);
            int length = (int) Math.min(part.length - begin, to - next + 1);
            out.write(part, begin, length);
            next += length;
        }
    }

    private byte[] part(UUID export, int number) throws IOException {
        try {
            return FileParts.unpacked(rows.part(export, ExportPart.Kind.FILE, number));
        } catch (Abandoned removed) {
            throw new IOException("the export was removed while it was sent", removed);
        }
    }

    /** @throws ProblemException as {@link #find} */
    public void remove(ConsultationView consultation, UUID id) {
        removal.remove(one(consultation, id).id());
        trail.noteAlone(Act.EXPORT_REMOVED, consultation.name(), id);
    }

    private ExportJob one(ConsultationView consultation, UUID id) {
        access.require(Permission.EXPORT_ANSWERS);
        return rows.find(id)
                .filter(job -> job.consultation().equals(consultation.id().value()))
                .filter(this::isForCaller)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_EXPORT));
    }

    private boolean isForCaller(ExportJob job) {
        return !job.withNames() || access.allows(Permission.READ_RESPONDENT_NAMES);
    }

    private static ExportView view(ConsultationView consultation, ExportJob job) {
        boolean isSeveral = switch (job.order().shape()) {
            case WIDE -> !consultation.definition().contents().repeats().isEmpty();
            case LONG -> false;
            case AGGREGATES -> true;
        };
        return job.view(consultation.name(), isSeveral);
    }
}
