package org.cabildo.backend.readers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.AccountView;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.MemberView;
import org.cabildo.backend.identity.Members;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.identity.StaffNames;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * Who reads the sealed answers of a consultation: nobody by a role, and nobody but people whom an organiser has named, each
 * for one consultation. Without any, the answers stay where they are until somebody is named.
 */
@ApplicationScoped
public class Readers {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    FreshProof proof;

    @Inject
    SignIns signIns;

    @Inject
    StaffNames names;

    @Inject
    Members members;

    @Inject
    Trail trail;

    /**
     * By name.
     *
     * @throws ProblemException if the caller is nothing here
     */
    @Transactional
    public List<ReaderView> list(ConsultationView consultation) {
        access.require(Permission.COUNT_ANSWERS);
        List<NamedReader> readers = of(consultation);
        Map<UUID, String> called =
                names.ofAccounts(readers.stream().map(NamedReader::account).toList());
        return readers.stream()
                .map(reader ->
                        new ReaderView(reader.account(), called.getOrDefault(reader.account(), ""), reader.since()))
                .sorted(Comparator.comparing(ReaderView::name))
                .toList();
    }

    /**
     * Who could be named besides.
     *
     * @throws ProblemException if the caller may not name readers
     */
    @Transactional
    public List<MemberView> candidates(ConsultationView consultation) {
        access.require(Permission.NAME_READERS);
        List<UUID> readers = of(consultation).stream().map(NamedReader::account).toList();
        return members.list().stream()
                .filter(member -> !readers.contains(member.account()))
                .toList();
    }

    /**
     * Nothing happens if the person is one already.
     *
     * @param account of somebody who works for the tenant
     * @throws ProblemException {@link ProblemType#NOT_FOUND} for anybody else, {@link ProblemType#PROOF_NEEDED}, or if the
     *     caller may not name readers
     */
    @Transactional
    public void name(ConsultationView consultation, UUID account) {
        access.require(Permission.NAME_READERS);
        proof.require();
        if (members.list().stream().noneMatch(member -> member.account().equals(account))) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (find(consultation, account).isEmpty()) {
            entityManager.persist(new NamedReader(Ids.next(clock), consultation.id(), account, clock.instant()));
            entityManager.flush();
            trail.note(Act.READER_NAMED, consultation.name(), account);
        }
    }

    /**
     * What the person has read, the person has read; the answers stay, for the others and for whoever is named next.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if the person is none, {@link ProblemType#PROOF_NEEDED}, or if
     *     the caller may not name readers
     */
    @Transactional
    public void remove(ConsultationView consultation, UUID account) {
        access.require(Permission.NAME_READERS);
        proof.require();
        entityManager.remove(
                find(consultation, account).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
        trail.note(Act.READER_REMOVED, consultation.name(), account);
    }

    /** Whether whoever is signed in is one; no program ever is. */
    @Transactional
    public boolean isCaller(ConsultationView consultation) {
        return access.allows(Permission.COUNT_ANSWERS)
                && signIns.who()
                        .map(AccountView::id)
                        .flatMap(account -> find(consultation, account))
                        .isPresent();
    }

    /**
     * @throws ProblemException {@link ProblemType#FORBIDDEN} if the caller is no reader, {@link ProblemType#PROOF_NEEDED} if
     *     the person has to prove once more who it is
     */
    void require(ConsultationView consultation) {
        if (!isCaller(consultation)) {
            access.require(Permission.READ_SEALED_ANSWERS);
        }
        proof.require();
    }

    private List<NamedReader> of(ConsultationView consultation) {
        return entityManager
                .createQuery(
                        "SELECT r FROM NamedReader r WHERE r.consultationId = :consultation ORDER BY r.id",
                        NamedReader.class)
                .setParameter("consultation", consultation.id().value())
                .getResultList();
    }

    private Optional<NamedReader> find(ConsultationView consultation, UUID account) {
        return of(consultation).stream()
                .filter(reader -> reader.account().equals(account))
                .findFirst();
    }
}
