package org.cabildo.backend.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
        try (InputStream content = file.content().in()) {
            byte[] bytes = content.readNBytes(PART);
            for (int number = 0; bytes.length > 0; number++) {
                AttachmentPart part = new AttachmentPart(Ids.next(told), attachment.id(), number, bytes);
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

    /** Takes away the file of one question; nothing happens if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID draft, UUID entry, String question) {
        entityManager
                .createQuery("DELETE FROM Attachment a WHERE a.draftId = :draft AND a.entryId = :entry"
                        + " AND a.question = :question")
                .setParameter("draft", draft)
                .setParameter("entry", entry)
                .setParameter("question", question)
                .executeUpdate();
    }

    /** Takes away the files of one entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeEntry(UUID draft, UUID entry) {
        entityManager
                .createQuery("DELETE FROM Attachment a WHERE a.draftId = :draft AND a.entryId = :entry")
                .setParameter("draft", draft)
                .setParameter("entry", entry)
                .executeUpdate();
    }

    /** Takes away all files of a draft that it has not handed in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeDraft(UUID draft) {
        entityManager
                .createQuery("DELETE FROM Attachment a WHERE a.draftId = :draft")
                .setParameter("draft", draft)
                .executeUpdate();
    }

    /** The oldest first. */
    @Transactional
    public List<PlacedFile> ofDraft(UUID draft) {
        return entityManager
                .createQuery("SELECT a FROM Attachment a WHERE a.draftId = :draft ORDER BY a.id", Attachment.class)
                .setParameter("draft", draft)
                .getResultStream()
                .map(Attachment::placed)
                .toList();
    }

    /** Makes a draft's file that of an answer which was handed in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handOver(PlacedFile file, UUID answer) {
        one(file.id()).answers(answer);
        entityManager.flush();
    }

    private Attachment one(UUID id) {
        return entityManager
                .createQuery("SELECT a FROM Attachment a WHERE a.id = :id", Attachment.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The file of an answer, if it has one. */
    @Transactional
    public Optional<StoredFile> ofAnswer(UUID answer) {
        return entityManager
                .createQuery("SELECT a FROM Attachment a WHERE a.answerId = :answer", Attachment.class)
                .setParameter("answer", answer)
                .getResultStream()
                .map(Attachment::stored)
                .findFirst();
    }

    /** The part of this number; empty behind the last. */
    @Transactional
    public Optional<byte[]> part(StoredFile file, int number) {
        return entityManager
                .createQuery(
                        "SELECT p.bytes FROM AttachmentPart p WHERE p.attachmentId = :attachment AND p.number = :number",
                        byte[].class)
                .setParameter("attachment", file.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
