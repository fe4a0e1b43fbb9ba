package org.cabildo.backend.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.sealing.PlainRows;
import org.cabildo.backend.sealing.Seals;

/** Files that were kept before files were sealed. */
@ApplicationScoped
class PlainParts implements PlainRows {

    /** 64 kB each. */
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Seals seals;

    @Override
    @Retrying
    @Transactional
    public int sealSome() {
        List<AttachmentPart> plain = entityManager
                .createQuery("SELECT p FROM AttachmentPart p WHERE p.sealed IS NULL", AttachmentPart.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST)
                .getResultList();
        if (!plain.isEmpty()) {
            Seals.Sealing sealing = seals.sealing(Seals.FILES);
            plain.forEach(part -> part.isSealed(sealing));
        }
        return plain.size();
    }
}
