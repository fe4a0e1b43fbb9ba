package org.cabildo.backend.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.Tenants;

/** Files of drafts and answers, as they are stored. Who may do what with them is decided by whoever calls. */
@ApplicationScoped
public class Attachments {

    /** In bytes; a part is all of a file that is in memory at a time. */
    private static final int PART = 64 * 1024;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Tenants tenants;

    @Inject
    Seals seals;

    /**
     * Stores a file of nobody yet, for {@link #putIn}.
     *
     * @param told the clock of which its ids tell the time
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID store(CheckedFile file, Clock told) {
        Attachment attachment = new Attachment(Ids.next(told), file);
        entityManager.persist(attachment);
        entityManager.flush();
        Seals.Sealing sealing = seals.sealing(Seals.FILES);
        try (InputStream content = file.content().in()) {
            byte[] bytes = content.readNBytes(PART);
            for (int number = 0; bytes.length > 0; number++) {
                AttachmentPart part = new AttachmentPart(Ids.next(told), attachment.id(), number, bytes, sealing);
                entityManager.persist(part);
                entityManager.flush();
                entityManager.detach(part);
                bytes = content.readNBytes(PART);
            }
        } catch (IOException failed) {
            throw Spool.unreadable(failed);
        }
        return attachment.id();
    }

    /**
     * Gives a stored file its place, from which the one that was there before goes.
     *
     * @param entry the draft's own id outside a repeat
     * @throws ProblemException {@link ProblemType#STORAGE_FULL} if the tenant may keep no more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putIn(UUID attachment, UUID draft, UUID entry, String question) {
        remove(draft, entry, question);
        tenants.requireRoomFor(this::bytes);
        one(attachment).standsIn(draft, entry, question);
        entityManager.flush();
    }

    /** Of all files of the tenant. */
    private long bytes() {
        return entityManager
                .createQuery("SELECT COALESCE(SUM(a.size), 0) FROM Attachment a", Number.class)
                .getSingleResult()
                .longValue();
    }

    /** Takes the file of one question out of a draft; nothing happens if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID draft, UUID entry, String question) {
        leaveDraft(entityManager
                .createQuery(
                        "SELECT a FROM Attachment a WHERE a.draftId = :draft AND a.entryId = :entry"
                                + " AND a.question = :question",
                        Attachment.class)
                .setParameter("draft", draft)
                .setParameter("entry", entry)
                .setParameter("question", question));
    }

    /** Takes the files of one entry out of a draft. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeEntry(UUID draft, UUID entry) {
        leaveDraft(entityManager
                .createQuery(
                        "SELECT a FROM Attachment a WHERE a.draftId = :draft AND a.entryId = :entry", Attachment.class)
                .setParameter("draft", draft)
                .setParameter("entry", entry));
    }

    /** Takes all files out of a draft. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeDraft(UUID draft) {
        leaveDraft(inDraft(draft));
    }

    private void leaveDraft(TypedQuery<Attachment> files) {
        files.getResultList().forEach(file -> {
            file.leavesDraft();
            removeIfOfNobody(file);
        });
        entityManager.flush();
    }

    /** Takes the files away that go with what was handed in; what stands in a draft stays there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeSubmission(UUID submission) {
        inSubmission(submission).getResultList().forEach(file -> {
            file.leavesSubmission();
            removeIfOfNobody(file);
        });
        entityManager.flush();
    }

    /** Its parts go with it, by the schema. */
    private void removeIfOfNobody(Attachment file) {
        if (file.isOfNobody()) {
            entityManager.remove(file);
        }
    }

    /** The oldest first. */
    @Transactional
    public List<PlacedFile> ofDraft(UUID draft) {
        return inDraft(draft).getResultStream().map(Attachment::placed).toList();
    }

    private TypedQuery<Attachment> inDraft(UUID draft) {
        return entityManager
                .createQuery("SELECT a FROM Attachment a WHERE a.draftId = :draft ORDER BY a.id", Attachment.class)
                .setParameter("draft", draft);
    }

    private TypedQuery<Attachment> inSubmission(UUID submission) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Attachment a WHERE a.submissionId = :submission ORDER BY a.id", Attachment.class)
                .setParameter("submission", submission);
    }

    /** From now on a file of a draft goes with what was handed in from it, too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handOver(PlacedFile file, UUID submission) {
        one(file.id()).isHandedIn(submission);
        entityManager.flush();
    }

    private Attachment one(UUID id) {
        return entityManager
                .createQuery("SELECT a FROM Attachment a WHERE a.id = :id", Attachment.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The file that an answer of what was handed in names, if it names one. */
    @Transactional
    public Optional<StoredFile> named(UUID submission, String answer) {
        return inSubmission(submission)
                .getResultStream()
                .map(Attachment::stored)
                .filter(file -> file.described().stored().equals(answer))
                .findFirst();
    }

    /** The part of this number of a file, wherever that is; empty behind the last. */
    @Transactional
    public Optional<byte[]> part(UUID attachment, int number) {
        return entityManager
                .createQuery(
                        "SELECT p FROM AttachmentPart p WHERE p.attachmentId = :attachment AND p.number = :number",
                        AttachmentPart.class)
                .setParameter("attachment", attachment)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(part -> part.content(seals.opening()))
                .findFirst();
    }
}
