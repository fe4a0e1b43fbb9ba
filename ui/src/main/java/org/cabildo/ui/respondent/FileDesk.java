package org.cabildo.ui.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cabildo.backend.attachment.CheckedFile;
import org.cabildo.backend.attachment.FileDoor;
import org.cabildo.backend.attachment.FileKind;
import org.cabildo.backend.attachment.Offered;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftFiles;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.FilePlace;
import org.cabildo.ui.form.FileRefused;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** Files of drafts, as pages hand them on. */
@ApplicationScoped
class FileDesk {

    @Inject
    FileDoor door;

    @Inject
    DraftFiles files;

    /** @param entry where the question stands; asked when a file comes or goes, since an entry may be begun with it */
    FilePlace place(OpenDraft draft, Supplier<@Nullable EntryId> entry, Question.File question) {
        return new Place(draft.key(), !draft.isAnonymous(), entry, question);
    }

    private final class Place implements FilePlace {

        private final DraftKey key;
        private final boolean keepsNames;
        private final Supplier<@Nullable EntryId> entry;
        private final Question.File question;

        Place(DraftKey key, boolean keepsNames, Supplier<@Nullable EntryId> entry, Question.File question) {
            this.key = key;
            this.keepsNames = keepsNames;
            this.entry = entry;
            this.question = question;
        }

        @Override
        public int megabytes() {
            return door.megabytes(question.megabytes());
        }

        @Override
        public List<String> accepts() {
            return question.endings().stream()
                    .flatMap(ending -> Stream.of(FileKind.ofEnding(ending).mediaType(), "." + ending))
                    .toList();
        }

        @Override
        public Words tooLarge() {
            return new ProblemException(ProblemType.FILE_TOO_LARGE, megabytes())::sentence;
        }

        @Override
        public Words wrongKind() {
            return new ProblemException(ProblemType.FILE_REFUSED, String.join(", ", question.endings()))::sentence;
        }

        @Override
        public boolean keepsNames() {
            return keepsNames;
        }

        @Override
        public Keeper open() {
            EntryId where = entry.get();
            return (name, content) -> keep(where, name, content);
        }

        private String keep(@Nullable EntryId where, String name, InputStream content) throws FileRefused, IOException {
            Offered offered = new Offered(name, content, question.megabytes(), question.endings());
            try (CheckedFile file = door.check(offered)) {
                return files.attach(key, where, question.name(), file);
            } catch (ProblemException problem) {
                throw new FileRefused(problem::sentence, problem.type().status());
            }
        }

        @Override
        public void remove() {
            files.remove(key, entry.get(), question.name());
        }
    }
}
