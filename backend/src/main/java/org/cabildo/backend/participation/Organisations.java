package org.cabildo.backend.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.Sha256;

/** The organisations that take part in the consultations of the current tenant. */
@ApplicationScoped
public class Organisations {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * The organisation of this name, group and country; entered now if it is the first time that it is heard of. Two
     * spellings that differ only in case, width or spacing are one organisation.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OrganisationId enter(ConsultationId consultation, String stakeholderGroup, String country, String name) {
        byte[] nameKey = Sha256.of(plain(name));
        return entityManager
                .createQuery(
                        "SELECT o.id FROM Organisation o WHERE o.consultationId = :consultation"
                                + " AND o.stakeholderGroup = :group AND o.country = :country AND o.nameKey = :nameKey",
                        UUID.class)
                .setParameter("consultation", consultation.value())
                .setParameter("group", stakeholderGroup)
                .setParameter("country", country)
                .setParameter("nameKey", nameKey)
                .getResultStream()
                .findFirst()
                .map(OrganisationId::new)
                .orElseGet(() -> {
                    Organisation organisation = new Organisation(
                            Ids.next(clock),
                            consultation.value(),
                            stakeholderGroup,
                            country,
                            name,
                            nameKey,
                            contributor(consultation, country, nameKey));
                    entityManager.persist(organisation);
                    entityManager.flush();
                    return new OrganisationId(organisation.id());
                });
    }

    /** It is here for the first time if the first that was heard of it in this tenant was here. */
    private Contributor contributor(ConsultationId consultation, String country, byte[] nameKey) {
        return entityManager
                        .createQuery(
                                "SELECT o.consultationId FROM Organisation o WHERE o.country = :country"
                                        + " AND o.nameKey = :nameKey ORDER BY o.id",
                                UUID.class)
                        .setParameter("country", country)
                        .setParameter("nameKey", nameKey)
                        .setMaxResults(1)
                        .getResultStream()
                        .allMatch(consultation.value()::equals)
                ? Contributor.FIRST_TIME
                : Contributor.RETURNING;
    }

    /** Whether it came with the first that it handed in to this tenant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Contributor contributor(OrganisationId organisation) {
        return entityManager
                .createQuery("SELECT o FROM Organisation o WHERE o.id = :id", Organisation.class)
                .setParameter("id", organisation.value())
                .getSingleResult()
                .contributor();
    }

    /**
     * An organisation without a name, entered now: whoever answers anonymously counts as one, and two who do are two.
     *
     * @param clockOfId says the time that its id tells
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OrganisationId enterUnnamed(
            ConsultationId consultation, String stakeholderGroup, String country, Clock clockOfId) {
        Organisation organisation =
                new Organisation(Ids.next(clockOfId), consultation.value(), stakeholderGroup, country);
        entityManager.persist(organisation);
        entityManager.flush();
        return new OrganisationId(organisation.id());
    }

    /**
     * Who speaks, to be told to themselves.
     *
     * @throws jakarta.persistence.NoResultException if it is nobody of this tenant
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Speaker speaker(OrganisationId organisation) {
        return entityManager
                .createQuery("SELECT o FROM Organisation o WHERE o.id = :id", Organisation.class)
                .setParameter("id", organisation.value())
                .getSingleResult()
                .speaker();
    }

    /** Whether two names are one organisation's. */
    static boolean isSame(String name, String other) {
        return plain(name).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
