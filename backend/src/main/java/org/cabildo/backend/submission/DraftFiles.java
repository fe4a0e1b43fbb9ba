package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.attachment.Attachments;
import org.cabildo.backend.attachment.CheckedFile;
import org.cabildo.backend.attachment.PlacedFile;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.jspecify.annotations.Nullable;

/**
 * Files of what is being written. A file and the answer that names it come and go together; when a method returns, that is
 * on disk. They throw what those of {@link Drafts} throw.
 */
@ApplicationScoped
public class DraftFiles {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Drafts drafts;

    @Inject
    DraftRows rows;

    @Inject
    Attachments attachments;

    /**
     * Keeps a file as the answer to a question, in place of the one that was there before. Of someone who stays without a
     * name the file's name is not kept either.
     *
     * @param entry the entry of a repeat, or null outside one
     * @return the answer in its stored form
     * @throws ProblemException {@link ProblemType#STORAGE_FULL}
     */
    @Retrying
    @Transactional
    public String attach(DraftKey key, @Nullable EntryId entry, String question, CheckedFile file) {
        boolean isAnonymous = drafts.read(key).isAnonymous();
        CheckedFile kept = isAnonymous ? file.nameless(named(key).size() + 1) : file;
        // The bytes come first and the lock after them: colleagues go on typing meanwhile.
        UUID stored = attachments.store(kept, isAnonymous ? HourClock.of(clock) : clock);
        Draft draft = rows.locked(key).draft();
        says(key, entry, question, kept.described().stored());
        attachments.putIn(stored, draft.id(), place(draft, entry), question);
        return kept.described().stored();
    }

    /** Takes the file of a question away, and the answer that names it. */
    @Retrying
    @Transactional
    public void remove(DraftKey key, @Nullable EntryId entry, String question) {
        Draft draft = rows.locked(key).draft();
        says(key, entry, question, "");
        attachments.remove(draft.id(), place(draft, entry), question);
    }

    /** A file does not meet another: the last one counts. */
    private void says(DraftKey key, @Nullable EntryId entry, String question, String value) {
        Draft draft = rows.locked(key).draft();
        String now = entityManager
                .createQuery(
                        "SELECT a.value FROM DraftAnswer a WHERE a.draftId = :draft AND a.entryId = :entry"
                                + " AND a.question = :question",
                        String.class)
                .setParameter("draft", draft.id())
                .setParameter("entry", place(draft, entry))
                .setParameter("question", question)
                .getResultStream()
                .findFirst()
                .orElse("");
        drafts.save(key, new DraftChange(entry, question, now, value, false));
    }

    private static UUID place(Draft draft, @Nullable EntryId entry) {
        return entry == null ? draft.id() : entry.value();
    }

    /** As the answers name them. */
    @Transactional
    Set<String> named(DraftKey key) {
        return attachments.ofDraft(rows.opened(key, LockModeType.NONE).draft().id()).stream()
                .map(PlacedFile::stored)
                .collect(Collectors.toSet());
    }

    /** The files that its answers name go with what was handed in from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handOver(DraftKey key, Receipt receipt) {
        attachments.ofDraft(rows.opened(key, LockModeType.NONE).draft().id()).stream()
                .filter(file -> isNamed(file, receipt))
                .forEach(file -> attachments.handOver(file, receipt.submission()));
    }

    private boolean isNamed(PlacedFile file, Receipt receipt) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(a) FROM Answer a WHERE a.submissionId = :submission"
                                        + " AND a.question = :question AND a.value = :stored",
                                Long.class)
                        .setParameter("submission", receipt.submission())
                        .setParameter("question", file.question())
                        .setParameter("stored", file.stored())
                        .getSingleResult()
                > 0;
    }
}
