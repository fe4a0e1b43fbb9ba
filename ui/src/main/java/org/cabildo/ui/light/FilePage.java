package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.cabildo.backend.attachment.CheckedFile;
import org.cabildo.backend.attachment.FileDoor;
import org.cabildo.backend.attachment.FileKind;
import org.cabildo.backend.attachment.Offered;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftFiles;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.FileField;
import org.cabildo.ui.form.Mentions;
import org.jspecify.annotations.Nullable;

/**
 * Where the file of one question is chosen: {@code file/q}, or {@code file/q/visits/0} in an entry. The file is read as it
 * comes, and touches no disk before it has been looked at.
 */
@ApplicationScoped
class FilePage extends DraftedPage {

    static final String NAME = "file";

    private static final String REMOVE = "remove";
    private static final String FILE = "file";

    /** Bytes: the fields that come before the file. */
    private static final int LONGEST_FIELD = 200;

    @Inject
    FileDoor door;

    @Inject
    DraftFiles files;

    @Override
    public String name() {
        return NAME;
    }

    /** @param entry where the question stands; null outside all entries */
    static String address(String question, @Nullable EntryAddress entry) {
        return NAME + "/" + question + (entry == null ? "" : entry.page().substring(Way.ENTRY.length()));
    }

    /** The question, where it stands, and the page it is on. */
    private record Place(Question.File question, Sheet sheet, String page) {

        @Nullable EntryId entryOrNull() {
            return sheet.entry().orElse(null);
        }
    }

    private static Place place(Visit visit, WrittenDraft draft) {
        Question.File question = draft.definition()
                .question(visit.step(1))
                .filter(Question.File.class::isInstance)
                .map(Question.File.class::cast)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        List<String> steps =
                new ArrayList<>(visit.steps().subList(1, visit.steps().size()));
        steps.set(0, Way.ENTRY);
        Optional<EntryAddress> entry =
                EntryAddress.of(steps, draft).filter(in -> in.questions().contains(question));
        Optional<Topic> topic = draft.definition().topics().stream()
                .filter(in -> in.questions().contains(question))
                .findFirst();
        return entry.flatMap(in -> in.sheet(draft).map(sheet -> new Place(question, sheet, in.page())))
                .or(() -> topic.map(in -> new Place(question, draft.sheet(), Way.address(in))))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        show(visit, 200, draft, null);
    }

    private void show(Visit visit, int status, WrittenDraft draft, @Nullable String problem) throws IOException {
        Place place = place(visit, draft);
        Question.File question = place.question();
        String kept = place.sheet().of(question.name());
        Map<String, Object> model = model(visit, draft, String.join("/", visit.steps()));
        model.put("label", Told.of(Mentions.label(question, place.sheet()), visit.language()));
        model.put(
                "advice",
                FileField.advice(
                        question,
                        door.megabytes(question.megabytes()),
                        !draft.saved().isAnonymous(),
                        visit.language()));
        model.put(
                "accept",
                question.endings().stream()
                        .flatMap(ending -> Stream.of(FileKind.ofEnding(ending).mediaType(), "." + ending))
                        .collect(Collectors.joining(",")));
        model.put("kept", kept.isEmpty() ? null : AnswerWords.of(question, kept).in(visit.language()));
        model.put("page", visit.to(place.page() + "#f-" + question.name()));
        model.put("problem", problem);
        pages.show(visit, status, NAME, model);
    }

    @Override
    public boolean reads(Visit visit) {
        return JakartaServletFileUpload.isMultipartContent(visit.request());
    }

    /** What comes with the file stands before it. */
    @Override
    Optional<String> key(Visit visit, Posted posted) throws IOException {
        if (!reads(visit)) {
            return posted.find(KEY);
        }
        FileItemInputIterator items = new JakartaServletFileUpload<>().getItemIterator(visit.request());
        visit.request().setAttribute(NAME, items);
        FileItemInput first = items.hasNext() ? items.next() : null;
        return Optional.ofNullable(first)
                .filter(item -> item.isFormField() && item.getFieldName().equals(KEY))
                .map(FilePage::text);
    }

    private static String text(FileItemInput item) {
        try (InputStream content = item.getInputStream()) {
            return new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new ProblemException(ProblemType.FORM_UNREADABLE);
        }
    }

    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) throws IOException {
        Place place = place(visit, draft);
        String question = place.question().name();
        if (posted.button().equals(REMOVE)) {
            files.remove(visit.key().orElseThrow(), place.entryOrNull(), question);
        } else if (visit.request().getAttribute(NAME) instanceof FileItemInputIterator items) {
            try {
                keep(visit, place, items);
            } catch (ProblemException problem) {
                show(visit, problem.type().status(), draft, problem.sentence(visit.language()));
                return;
            }
        }
        visit.go(place.page() + "#f-" + question);
    }

    private void keep(Visit visit, Place place, FileItemInputIterator items) throws IOException {
        Question.File question = place.question();
        try {
            FileItemInput item = items.hasNext() ? items.next() : null;
            if (item == null || item.isFormField() || !FILE.equals(item.getFieldName())) {
                throw new ProblemException(ProblemType.FORM_UNREADABLE);
            }
            String name = Optional.ofNullable(item.getName()).orElse("");
            Offered offered = new Offered(name, item.getInputStream(), question.megabytes(), question.endings());
            try (CheckedFile file = door.check(offered)) {
                files.attach(visit.key().orElseThrow(), place.entryOrNull(), question.name(), file);
            }
        } catch (FileUploadException unreadable) {
            throw new ProblemException(ProblemType.FORM_UNREADABLE);
        }
    }
}
