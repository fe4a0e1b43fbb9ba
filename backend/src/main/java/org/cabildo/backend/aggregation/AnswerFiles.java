package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.cabildo.backend.attachment.Attachments;
import org.cabildo.backend.attachment.FileDelivery;
import org.cabildo.backend.attachment.StoredFile;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** The files behind a cell, for those who may read the answers. */
@ApplicationScoped
public class AnswerFiles {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    @Inject
    AnswersBehind answers;

    @Inject
    Attachments attachments;

    @Inject
    FileDelivery delivery;

    /**
     * The file of an answer, but not of what is sealed.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_FILE}, or if the caller may not read answers
     */
    @Transactional
    public StoredFile of(ConsultationView consultation, UUID answer) {
        access.require(Permission.READ_ANSWERS);
        return entityManager
                .createQuery(
                        "SELECT a.question, a.submissionId, a.value FROM Answer a WHERE a.id = :answer"
                                + " AND a.consultationId = :consultation",
                        Object[].class)
                .setParameter("answer", answer)
                .setParameter("consultation", consultation.id().value())
                .getResultStream()
                .filter(row -> !answers.sealed(consultation).contains((String) row[0]))
                .findFirst()
                .flatMap(row -> attachments.named((UUID) row[1], (String) row[2]))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_FILE));
    }

    /**
     * Part by part, so that neither the file nor a connection to the database is held while a slow line takes it.
     *
     * @throws IOException if whoever reads it has gone
     */
    public void write(StoredFile file, OutputStream out) throws IOException {
        delivery.write(file.id(), out);
    }
}
