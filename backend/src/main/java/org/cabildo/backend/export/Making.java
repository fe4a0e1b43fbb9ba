package org.cabildo.backend.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cabildo.backend.aggregation.AnswersBehind;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.backend.export.file.Contents;
import org.cabildo.backend.export.file.ListedSheet;
import org.cabildo.backend.export.file.Questionnaire;
import org.cabildo.backend.export.file.Shape;
import org.cabildo.backend.export.file.Staging;
import org.cabildo.backend.export.file.TooMuch;
import org.cabildo.backend.export.file.Wording;
import org.cabildo.backend.export.file.Written;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.PublicAddress;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;

/** Makes an export from where it stands: reads what is left to be read, and writes the file. */
@ApplicationScoped
class Making {

    @Inject
    ExportRows rows;

    @Inject
    AnswersToExport answers;

    @Inject
    AnswersBehind behind;

    @Inject
    Consultations consultations;

    @Inject
    Tenants tenants;

    @Inject
    PublicAddress address;

    /** Until it is done, cannot be done, or is not this node's any more. */
    void make(ExportJob claimed, UUID node) {
        UUID id = claimed.id();
        try {
            while (claimed.order().shape() != Shape.AGGREGATES && hasMore(id, node)) {
                // Each step is a transaction of its own, so that nobody who answers waits for this.
            }
            write(id, node);
        } catch (Abandoned taken) {
            // Whoever has it now goes on; of what was withdrawn, the round clears away the parts.
        } catch (TooMuch tooMuch) {
            fail(id, node, tooMuch(tooMuch));
        } catch (ProblemException refused) {
            fail(id, node, refused);
        } catch (IOException | RuntimeException fault) {
            fail(id, node, Incident.of(fault));
        }
    }

    private void fail(UUID id, UUID node, ProblemException why) {
        try {
            rows.step(id, node, job -> job.failed(why.type(), why.arguments().toArray()));
        } catch (Abandoned taken) {
            // Then it is not this one's failure.
        }
    }

    private static ProblemException tooMuch(TooMuch tooMuch) {
        ProblemType type = switch (tooMuch.of()) {
            case ROWS -> ProblemType.EXPORT_TOO_MANY_ROWS;
            case COLUMNS -> ProblemType.EXPORT_TOO_MANY_COLUMNS;
            case CHARACTERS -> ProblemType.EXPORT_TEXT_TOO_LONG;
        };
        return new ProblemException(type, tooMuch.number(), tooMuch.most());
    }

    private ExportJob job(UUID id) {
        return rows.find(id).orElseThrow(Abandoned::new);
    }

    private ConsultationView consultation(ExportJob job) {
        return consultations.all().stream()
                .filter(consultation -> consultation.id().value().equals(job.consultation()))
                .findFirst()
                .orElseThrow(Abandoned::new);
    }

    /**
     * Reads some more.
     *
     * @return whether there is more
     */
    boolean hasMore(UUID id, UUID node) {
        ExportJob job = job(id);
        AnswersToExport.Wanted wanted =
                new AnswersToExport.Wanted(consultation(job), job.order().selection(), job.withNames());
        if (job.state() == ExportState.WRITING) {
            return false;
        }
        if (job.state() == ExportState.WAITING) {
            AnswersToExport.Extent extent = answers.extent(wanted);
            long expected = job.order().shape() == Shape.LONG ? extent.answers() : extent.submissions();
            rows.step(id, node, one -> one.beginsToRead(extent.last(), extent.submissions(), expected));
            return true;
        }
        AnswersToExport.Page page = answers.page(wanted, job.readTo(), job.readUntil());
        int read = page.submissions().size();
        if (read == 0) {
            rows.step(id, node, one -> one.hasRead(page.to(), 0, 0, false));
        } else {
            rows.keep(
                    id,
                    node,
                    ExportPart.Kind.READ,
                    job.readParts(),
                    Staging.pack(page.submissions()),
                    one -> one.hasRead(page.to(), read, page.answers(), true));
        }
        if (!page.to().equals(job.readUntil())) {
            return true;
        }
        requireWhole(job(id), wanted);
        rows.step(id, node, ExportJob::beginsToWrite);
        return false;
    }

    /**
     * While it was read somebody may have handed in, or changed to another country: then as many are read as there were at one
     * time or the other, or some number between.
     */
    private void requireWhole(ExportJob job, AnswersToExport.Wanted wanted) {
        long read = job.submissionsRead();
        long before = job.submissionsExpected();
        if (read != before) {
            long now = answers.extent(wanted, job.readUntil()).submissions();
            if (read < Math.min(before, now) || read > Math.max(before, now)) {
                throw new ProblemException(ProblemType.EXPORT_INCOMPLETE, read, now);
            }
        }
    }

    private void write(UUID id, UUID node) throws IOException {
        ExportJob before = job(id);
        while (rows.deleteSome(id, ExportPart.Kind.FILE)) {
            // What a node has left that was killed while it wrote.
        }
        if (before.state() != ExportState.WRITING) {
            rows.step(id, node, ExportJob::beginsToWrite);
        }
        ExportJob job = job(id);
        StagedSubmissions staged = new StagedSubmissions(rows, job, node);
        Contents contents = contents(job, staged);
        long whole =
                Math.max(1, job.submissionsRead() * contents.passes(job.order().format()));
        FileParts parts = new FileParts((number, packed) -> {
            long written = job.rowsExpected() * Math.min(staged.taken(), whole) / whole;
            rows.keep(id, node, ExportPart.Kind.FILE, number, packed, one -> one.hasWritten(written, number + 1));
        });
        long written = Written.to(job.order().format(), contents, parts);
        parts.close();
        long expected = job.order().shape() == Shape.AGGREGATES
                ? contents.counts().get(0).rows().size()
                : job.rowsExpected();
        if (written != expected) {
            throw new ProblemException(ProblemType.EXPORT_INCOMPLETE, written, expected);
        }
        rows.step(id, node, one -> one.isDone(written, parts.size()));
        while (rows.deleteSome(id, ExportPart.Kind.READ)) {
            // The file has it all.
        }
    }

    private Contents contents(ExportJob job, StagedSubmissions staged) {
        ConsultationView consultation = consultation(job);
        List<Definition> newestFirst = new ArrayList<>();
        newestFirst.add(consultation.definition());
        consultations.versions(consultation).stream()
                .map(VersionView::definition)
                .filter(version ->
                        version.version() != consultation.definition().version())
                .forEach(version -> newestFirst.add(1, version));
        Locale language = job.order().language();
        Wording wording = new Wording(language, consultation.definition().defaultLanguage());
        String files =
                "api/v1/tenants/" + tenants.current().name() + "/consultations/" + consultation.name() + "/answers/";
        return new Contents(
                job.order().shape(),
                new Questionnaire(newestFirst, new HashSet<>(behind.sealed(consultation))),
                wording,
                job.order().isSplit(),
                job.withNames(),
                answer -> address.of(files + answer + "/file"),
                staged,
                job.order().shape() == Shape.AGGREGATES ? counts(job, consultation, wording) : List.of());
    }

    private List<ListedSheet> counts(ExportJob job, ConsultationView consultation, Wording wording) {
        CountSheets sheets = new CountSheets(consultation.definition(), wording);
        List<Question> closed = sheets.closed(behind.sealed(consultation));
        AnswersToExport.Wanted wanted =
                new AnswersToExport.Wanted(consultation, job.order().selection(), false);
        List<Object[]> values = closed.isEmpty()
                ? List.of()
                : answers.values(wanted, closed.stream().map(Question::name).toList());
        ClosedSheets figures = new ClosedSheets(consultation.definition(), wording, behind.sealed(consultation));
        List<String> numbers = figures.numbers().stream().map(Question::name).toList();
        List<String> listed = figures.listed().stream().map(Question::name).toList();
        return List.of(
                sheets.matrix(job.order().by(), job.counts().orElseThrow()),
                sheets.frequencies(closed, values),
                figures.numbers(numbers.isEmpty() ? List.of() : answers.values(wanted, numbers)),
                figures.crossed(listed.size() < 2 ? List.of() : answers.pairs(wanted, listed)));
    }
}
