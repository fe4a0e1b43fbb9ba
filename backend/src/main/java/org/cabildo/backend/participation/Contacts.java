package org.cabildo.backend.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Whom to write to, apart from everything else. Only this class reads it. */
@ApplicationScoped
public class Contacts {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    /** @param owner an invitation, a registration or a participant, which has none yet */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(ConsultationId consultation, UUID owner, Contact contact) {
        if (!contact.equals(Contact.NONE)) {
            entityManager.persist(new StoredContact(Ids.next(clock), consultation, owner, contact));
        }
    }

    /** To write a letter that the product writes by itself; nobody is shown it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Contact toWriteTo(UUID owner) {
        return find(List.of(owner)).getOrDefault(owner, Contact.NONE);
    }

    /** @return none for a caller without {@link Permission#READ_CONTACTS} */
    @Transactional
    Map<UUID, Contact> ofThose(Collection<UUID> owners) {
        return access.allows(Permission.READ_CONTACTS) ? find(owners) : Map.of();
    }

    /** Of those who work together, who know each other. Whether the caller is one of them is decided above. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Contact> ofColleagues(Collection<UUID> participants) {
        return find(participants);
    }

    /**
     * Writes down another name or address. Who may is decided above.
     *
     * @param person null or blank if nobody is named
     * @param email null or blank if there is no address
     * @return whether there is such a contact
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean correct(UUID id, @Nullable String person, @Nullable String email) {
        List<FieldProblem> problems = new ArrayList<>();
        Contact right = ContactChecker.contact("", person, email, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        Optional<StoredContact> stored = entityManager
                .createQuery("SELECT c FROM StoredContact c WHERE c.id = :id", StoredContact.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
        stored.ifPresent(contact -> contact.is(right));
        return stored.isPresent();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Collection<UUID> owners) {
        if (!owners.isEmpty()) {
            entityManager
                    .createQuery("DELETE FROM StoredContact c WHERE c.ownerId IN :owners")
                    .setParameter("owners", owners)
                    .executeUpdate();
        }
    }

    private Map<UUID, Contact> find(Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("SELECT c FROM StoredContact c WHERE c.ownerId IN :owners", StoredContact.class)
                .setParameter("owners", owners)
                .getResultStream()
                .collect(Collectors.toMap(StoredContact::ownerId, StoredContact::contact));
    }
}
