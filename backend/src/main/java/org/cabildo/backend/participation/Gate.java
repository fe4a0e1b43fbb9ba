package org.cabildo.backend.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ClientAddress;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.RateLimits;
import org.cabildo.backend.platform.RateLimits.Charge;
import org.cabildo.backend.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is decided who may begin to answer a consultation, on the pages and over the API. Who has
 * begun is not asked again: the address of a draft and a receipt go on working, whatever becomes of the invitation.
 *
 * <p>A code that is wrong, expired, revoked, replaced, of another consultation or of another tenant gets the same
 * answer, after the same work.
 */
@ApplicationScoped
public class Gate {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Consultations consultations;

    @Inject
    Tenants tenants;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    /**
     * For whoever shows nothing.
     *
     * @throws ProblemException {@link ProblemType#INVITATION_NEEDED} unless the consultation is for everyone
     */
    @Transactional
    public void requireOpenToEveryone(ConsultationView seen) {
        if (consultations.named(seen.name()).admission().needsInvitation()) {
            throw new ProblemException(ProblemType.INVITATION_NEEDED);
        }
    }

    /**
     * For whoever types a code, or sends one over the API.
     *
     * @throws ProblemException {@link ProblemType#INVITATION_REFUSED}, or {@link ProblemType#TOO_MANY_REQUESTS} after
     *     many wrong ones
     */
    @Transactional
    public Invited admit(ConsultationView consultation, String typedCode) {
        List<Charge> charges = charges(consultation.id().value().toString());
        limits.spend(charges);
        Invited invited = admitLink(consultation, typedCode);
        limits.giveBack(charges);
        return invited;
    }

    /**
     * For whoever follows a link, which nobody guesses: it works also while somebody is guessing codes.
     *
     * @throws ProblemException {@link ProblemType#INVITATION_REFUSED}
     */
    @Transactional
    public Invited admitLink(ConsultationView consultation, String code) {
        return find(consultation, code).orElseThrow(() -> new ProblemException(ProblemType.INVITATION_REFUSED));
    }

    /**
     * For whoever types a code without saying for which consultation.
     *
     * @return the consultation that the code is for, of those that have not closed
     * @throws ProblemException as {@link #admit}
     */
    @Transactional
    public ConsultationView consultationOf(String typedCode) {
        List<Charge> charges = charges(tenants.current().name());
        limits.spend(charges);
        List<ConsultationView> matching = consultations.open().stream()
                .filter(consultation -> find(consultation, typedCode).isPresent())
                .toList();
        if (matching.isEmpty()) {
            throw new ProblemException(ProblemType.INVITATION_REFUSED);
        }
        limits.giveBack(charges);
        return matching.get(0);
    }

    /** @param everyone in which room or consultation codes are tried */
    private List<Charge> charges(String everyone) {
        return List.of(
                new Charge(RateLimits.Kind.CODE_GUESS, client.key()),
                new Charge(RateLimits.Kind.CODE_GUESS_ALL, everyone));
    }

    private Optional<Invited> find(ConsultationView consultation, String typed) {
        return InvitationCode.read(typed).flatMap(code -> {
            byte[] hash = code.hash(consultation.id());
            return entityManager
                    .createQuery(
                            "SELECT i FROM Invitation i WHERE i.consultationId = :consultation AND i.codeHash = :hash",
                            Invitation.class)
                    .setParameter("consultation", consultation.id().value())
                    .setParameter("hash", hash)
                    .getResultStream()
                    .filter(found -> MessageDigest.isEqual(found.codeHash(), hash))
                    .filter(found -> found.isValid(clock.instant()))
                    .findFirst()
                    .map(found -> new Invited(
                            new InvitationId(found.id()), found.invitee(), code.draftKey(consultation.id())));
        });
    }

    /**
     * The draft to which an invitation leads is begun.
     *
     * @throws ProblemException {@link ProblemType#INVITATION_SPENT} if answers were handed in with it already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(InvitationId invitation) {
        locked(invitation).opened(clock.instant());
    }

    /** Something was written in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drafted(InvitationId invitation) {
        locked(invitation).drafted(clock.instant());
    }

    /**
     * Answers are handed in with an invitation, which is good for one submission.
     *
     * @throws ProblemException {@link ProblemType#INVITATION_SPENT}, or {@link ProblemType#INVALID} if they are not
     *     those of the organisation that was invited
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(
            InvitationId invitation,
            @Nullable String stakeholderGroup,
            @Nullable String country,
            @Nullable String organisationName) {
        Invitation locked = locked(invitation);
        Invitee invitee = locked.invitee();
        List<FieldProblem> others = new ArrayList<>();
        require(invitee.stakeholderGroup().equals(stakeholderGroup), "stakeholderGroup", invitee, others);
        require(invitee.country().equals(country), "country", invitee, others);
        require(
                organisationName != null && Organisations.isSame(invitee.organisationName(), organisationName),
                "organisation/name",
                invitee,
                others);
        if (!others.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, others, others.size());
        }
        locked.submitted(clock.instant());
    }

    /**
     * What was handed in with it was withdrawn: it is good for one submission again, unless another was handed in with
     * it since.
     *
     * @param handedIn when what was withdrawn was handed in
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(InvitationId invitation, Instant handedIn) {
        locked(invitation).withdrawn(handedIn);
    }

    private static void require(boolean isSame, String field, Invitee invitee, List<FieldProblem> problems) {
        if (!isSame) {
            problems.add(FieldProblem.of(
                    "not_as_invited",
                    "/" + field,
                    invitee.organisationName(),
                    invitee.stakeholderGroup(),
                    invitee.country()));
        }
    }

    private Invitation locked(InvitationId id) {
        return entityManager
                .createQuery("SELECT i FROM Invitation i WHERE i.id = :id", Invitation.class)
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
