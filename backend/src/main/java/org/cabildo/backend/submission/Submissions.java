package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.participation.InvitationId;
import org.cabildo.backend.participation.Invited;
import org.cabildo.backend.platform.CodeGuesses;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.surveys.evaluation.Form;
import org.jspecify.annotations.Nullable;

/** Handing in, and the proof of it. */
@ApplicationScoped
public class Submissions {

    /** 16 digits can be told over the telephone; 53 random bits cannot be guessed. */
    private static final long RECEIPT_CODES = 10_000_000_000_000_000L;

    private static final Pattern RECEIPT_CODE = Pattern.compile("[0-9]{16}");

    private final SecureRandom random = new SecureRandom();

    private static final Origin NOBODYS = new Origin(Optional.empty(), Optional.empty(), Channel.UNTOLD);
    private static final Origin BY_API = new Origin(Optional.empty(), Optional.empty(), Channel.API);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Provenances provenances;

    @Inject
    Clock clock;

    @Inject
    Consultations consultations;

    @Inject
    Ledger ledger;

    @Inject
    CodeGuesses guesses;

    @Inject
    Gate gate;

    /**
     * Hands in. When this returns, the submission is stored for good and counted; the same key with the same content
     * gives the same receipt, however often and however many at a time, even after the consultation has closed. Of an
     * anonymous one neither the key nor the receipt code is kept, nor any time finer than the hour (decision 0015).
     *
     * @param invitation the code of one, or null
     * @throws ProblemException {@link ProblemType#INVALID} naming every wrong field,
     *     {@link ProblemType#IDEMPOTENCY_KEY_REUSED} if the key belongs to other content, what {@link Gate} refuses,
     *     {@link ProblemType#SIGNATURE_NEEDED}, {@link ProblemType#GUESSABLE_IDEMPOTENCY_KEY} and {@link ProblemType#ANONYMOUS_NOT_ALLOWED} if it is
     *     anonymous, or that the consultation is not open; nothing is stored then
     */
    @Retrying
    @Transactional
    public Receipt submit(
            ConsultationView consultation, IdempotencyKey key, SubmissionCommand command, @Nullable String invitation) {
        if (command.isAnonymous()) {
            key.requireSecret();
            return submitAnonymous(consultation, key, command, () -> requireAnonymousAllowed(consultation));
        }
        Optional<Submission> earlier = ofKey(consultation, key.value());
        if (earlier.isPresent()) {
            return again(consultation, earlier.get(), earlier.get().receiptCode(), command);
        }
        if (consultation.admission().signed()) {
            throw new ProblemException(ProblemType.SIGNATURE_NEEDED);
        }
        if (invitation == null) {
            gate.requireOpenToEveryone(consultation);
            return firstNamed(consultation, key, command, BY_API, Revision.With.API);
        }
        Invited invited = gate.admit(consultation, invitation);
        Origin origin = new Origin(Optional.of(invited.invitation()), Optional.empty(), Channel.API);
        return firstNamed(consultation, key, command, origin, Revision.With.API);
    }

    /** As {@link #submit}, for a draft: whoever began it was let in then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt submitDraft(ConsultationView consultation, IdempotencyKey key, SubmissionCommand command, Origin origin) {
        if (command.isAnonymous()) {
            return submitAnonymous(consultation, key, command, () -> {});
        }
        Optional<Submission> earlier = ofKey(consultation, key.value());
        return earlier.isPresent()
                ? again(consultation, earlier.get(), earlier.get().receiptCode(), command)
                : firstNamed(consultation, key, command, origin, origin.with());
    }

    /**
     * Hands in again what was handed in from a draft, or withdrawn. What is the same as what stands is not handed in
     * again.
     *
     * @param code of the receipt, which stays the same
     * @throws ProblemException as {@link #submit}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt submitAgain(
            ConsultationView consultation,
            String code,
            SubmissionCommand command,
            Origin origin,
            @Nullable String reason) {
        Submission submission = locked(consultation, code);
        Receipt before = ledger.receipt(submission, code);
        CheckedSubmission content = checked(consultation, command, origin);
        if (before.isWithdrawn()) {
            origin.invitation().ifPresent(spent -> spend(spent, content));
            ledger.handedInAgain(consultation, submission, content, origin.with(), reason, clock);
        } else if (!content.contentHash(consultation.name()).equals(before.contentHash())) {
            ledger.amended(consultation, submission, content, origin.with(), reason, clock);
        }
        return ledger.receipt(submission, code);
    }

    private void spend(InvitationId invitation, CheckedSubmission content) {
        gate.spend(invitation, content.stakeholderGroup(), content.country(), content.organisationName());
    }

    /** @throws ProblemException {@link ProblemType#ANONYMOUS_NOT_ALLOWED} */
    static void requireAnonymousAllowed(ConsultationView consultation) {
        if (!consultation.admission().anonymousAllowed()) {
            throw new ProblemException(ProblemType.ANONYMOUS_NOT_ALLOWED);
        }
    }

    /** @param refusal of the first time, if it is refused */
    private Receipt submitAnonymous(
            ConsultationView consultation, IdempotencyKey key, SubmissionCommand command, Runnable refusal) {
        if (ofKey(consultation, key.value()).isPresent()) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        KeySecret secret = KeySecret.of(consultation.id(), key);
        Optional<Submission> earlier = ofKey(consultation, secret.name());
        if (earlier.isPresent()) {
            return again(consultation, earlier.get(), earlier.get().receiptCode(secret), command);
        }
        refusal.run();
        String code = receiptCode();
        Proof proof = Proof.anonymous(consultation.id(), secret, code);
        return first(
                consultation,
                code,
                proof,
                checked(consultation, command, NOBODYS),
                NOBODYS.channel(),
                null,
                HourClock.of(clock));
    }

    private Receipt firstNamed(
            ConsultationView consultation,
            IdempotencyKey key,
            SubmissionCommand command,
            Origin origin,
            Revision.With with) {
        CheckedSubmission content = checked(consultation, command, origin);
        origin.invitation().ifPresent(spent -> spend(spent, content));
        String code = receiptCode();
        return first(consultation, code, Proof.named(key, code), content, origin.channel(), with, clock);
    }

    private CheckedSubmission checked(ConsultationView consultation, SubmissionCommand command, Origin origin) {
        Clock now = Clock.fixed(clock.instant(), clock.getZone());
        CheckedSubmission content = SubmissionChecker.check(consultation.form(), command, now);
        origin.provenance()
                .ifPresentOrElse(
                        entered -> provenances.requireInTime(consultation, entered),
                        () -> consultations.requireOpen(consultation));
        return content;
    }

    /**
     * @param with null of an anonymous one
     * @param told the clock of which the time, and the ids, are kept
     */
    private Receipt first(
            ConsultationView consultation,
            String code,
            Proof proof,
            CheckedSubmission content,
            Channel channel,
            Revision.@Nullable With with,
            Clock told) {
        Clock then = Clock.fixed(told.instant(), told.getZone());
        Submission submission = new Submission(Ids.next(then), proof, consultation, channel, then.instant());
        ledger.handedIn(consultation, submission, content, with, then);
        return ledger.receipt(submission, code);
    }

    /** Held against the version and the day of the earlier one, so that neither makes it another. */
    private Receipt again(ConsultationView consultation, Submission earlier, String code, SubmissionCommand command) {
        Receipt receipt = ledger.receipt(earlier, code);
        Form form = consultations
                .version(consultation, earlier.definitionVersion())
                .orElseThrow()
                .form();
        Clock then = Clock.fixed(receipt.submittedAt(), clock.getZone());
        if (!isSame(receipt, form, command, then, consultation.name())) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return receipt;
    }

    /** What could not have been handed in is not what was. */
    private static boolean isSame(
            Receipt receipt, Form form, SubmissionCommand command, Clock then, String consultation) {
        try {
            return SubmissionChecker.check(form, command, then)
                    .contentHash(consultation)
                    .equals(receipt.contentHash());
        } catch (ProblemException invalid) {
            return false;
        }
    }

    /**
     * The receipt of this code. For a code that nobody has it takes the time that an anonymous one takes.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_RECEIPT}, or after too many guesses
     */
    @Transactional
    public Receipt receipt(ConsultationView consultation, String code) {
        return guesses.find(consultation.id().value(), () -> ofCode(consultation, code))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Receipt> ofCode(ConsultationView consultation, String code) {
        return find(consultation, code).map(submission -> ledger.receipt(submission, code));
    }

    private Optional<Submission> find(ConsultationView consultation, String code) {
        if (!RECEIPT_CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return one("s.receiptCode = :value", consultation, code)
                .or(() -> one("s.receiptHash = :value", consultation, Proof.hash(consultation.id(), code)));
    }

    /**
     * Nobody else changes it until the transaction ends.
     *
     * @param code 16 digits
     * @throws ProblemException {@link ProblemType#UNKNOWN_RECEIPT}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Submission locked(ConsultationView consultation, String code) {
        return find(consultation, code)
                .map(submission -> {
                    entityManager.refresh(submission, LockModeType.PESSIMISTIC_WRITE);
                    return submission;
                })
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
    }

    /**
     * The receipt of what was handed in anonymously with this key.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_RECEIPT}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt ofSecretKey(ConsultationView consultation, IdempotencyKey key) {
        KeySecret secret = KeySecret.of(consultation.id(), key);
        return ofKey(consultation, secret.name())
                .map(submission -> ledger.receipt(submission, submission.receiptCode(secret)))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
    }

    private Optional<Submission> ofKey(ConsultationView consultation, String key) {
        return one("s.idempotencyKey = :value", consultation, key);
    }

    private Optional<Submission> one(String condition, ConsultationView consultation, Object value) {
        return entityManager
                .createQuery(
                        "SELECT s FROM Submission s WHERE s.consultationId = :consultation AND " + condition,
                        Submission.class)
                .setParameter("consultation", consultation.id().value())
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private String receiptCode() {
        return String.format("%016d", random.nextLong(RECEIPT_CODES));
    }
}
