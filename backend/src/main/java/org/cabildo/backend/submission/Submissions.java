package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.participation.InvitationId;
import org.cabildo.backend.participation.Invited;
import org.cabildo.backend.participation.OrganisationId;
import org.cabildo.backend.participation.Organisations;
import org.cabildo.backend.platform.CodeGuesses;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.reply.Answer;
import org.cabildo.surveys.reply.Value;
import org.jspecify.annotations.Nullable;

/** Handing in, and the proof of it. */
@ApplicationScoped
public class Submissions {

    /** 16 digits can be told over the telephone; 53 random bits cannot be guessed. */
    private static final long RECEIPT_CODES = 10_000_000_000_000_000L;

    private static final Pattern RECEIPT_CODE = Pattern.compile("[0-9]{16}");

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Consultations consultations;

    @Inject
    Organisations organisations;

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
     *     {@link ProblemType#GUESSABLE_IDEMPOTENCY_KEY} and {@link ProblemType#ANONYMOUS_NOT_ALLOWED} if it is
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
            return again(consultation, earlier.get(), earlier.get().receipt(), command);
        }
        if (invitation == null) {
            gate.requireOpenToEveryone(consultation);
            return firstNamed(consultation, key, command, Optional.empty());
        }
        Invited invited = gate.admit(consultation, invitation);
        return firstNamed(consultation, key, command, Optional.of(invited.invitation()));
    }

    /** As {@link #submit}, for a draft: whoever began it was let in then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt submitDraft(
            ConsultationView consultation,
            IdempotencyKey key,
            SubmissionCommand command,
            Optional<InvitationId> invitation) {
        if (command.isAnonymous()) {
            return submitAnonymous(consultation, key, command, () -> {});
        }
        Optional<Submission> earlier = ofKey(consultation, key.value());
        return earlier.isPresent()
                ? again(consultation, earlier.get(), earlier.get().receipt(), command)
                : firstNamed(consultation, key, command, invitation);
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
            return again(consultation, earlier.get(), earlier.get().receipt(secret), command);
        }
        refusal.run();
        String code = receiptCode();
        Proof proof = Proof.anonymous(consultation.id(), secret, code);
        return first(consultation, code, proof, checked(consultation, command), HourClock.of(clock));
    }

    private Receipt firstNamed(
            ConsultationView consultation,
            IdempotencyKey key,
            SubmissionCommand command,
            Optional<InvitationId> invitation) {
        CheckedSubmission content = checked(consultation, command);
        invitation.ifPresent(
                spent -> gate.spend(spent, content.stakeholderGroup(), content.country(), content.organisationName()));
        String code = receiptCode();
        return first(consultation, code, Proof.named(key, code), content, clock);
    }

    private CheckedSubmission checked(ConsultationView consultation, SubmissionCommand command) {
        Clock now = Clock.fixed(clock.instant(), clock.getZone());
        CheckedSubmission content = SubmissionChecker.check(consultation.form(), command, now);
        consultations.requireOpen(consultation);
        return content;
    }

    /** @param told the clock of which the time, and the ids, are kept */
    private Receipt first(
            ConsultationView consultation, String code, Proof proof, CheckedSubmission content, Clock told) {
        Receipt receipt = new Receipt(
                Ids.next(told),
                code,
                told.instant(),
                content.contentHash(consultation.name()),
                content.organisationName() == null);
        store(consultation, proof, content, receipt, told);
        return receipt;
    }

    /** Held against the version and the day of the earlier one, so that neither makes it another. */
    private Receipt again(
            ConsultationView consultation, Submission earlier, Receipt receipt, SubmissionCommand command) {
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
        if (!RECEIPT_CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return one("s.receiptCode = :value", consultation, code)
                .or(() -> one("s.receiptHash = :value", consultation, Proof.hash(consultation.id(), code)))
                .map(submission -> submission.receipt(code));
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
                .map(submission -> submission.receipt(secret))
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

    private void store(
            ConsultationView consultation, Proof proof, CheckedSubmission content, Receipt receipt, Clock told) {
        OrganisationId organisation = enter(consultation, content, told);
        // Flushed floor by floor: the entities know each other by id only, so EclipseLink cannot order the inserts.
        entityManager.persist(new Submission(receipt, proof, consultation, organisation, content));
        entityManager.flush();
        List<Answer> answers = content.reply().answers();
        // Ascending, so that answers read by id come in the order of the questionnaire.
        List<UUID> ids = Stream.generate(() -> Ids.next(told))
                .limit(answers.size())
                .sorted()
                .toList();
        for (int i = 0; i < answers.size(); i++) {
            entityManager.persist(new StoredAnswer(
                    ids.get(i), consultation.id(), receipt.submission(), organisation, content, answers.get(i)));
        }
        entityManager.flush();
        for (int i = 0; i < answers.size(); i++) {
            UUID answer = ids.get(i);
            lenses(answers, answers.get(i))
                    .forEach(lens -> entityManager.persist(new AnswerLens(Ids.next(told), answer, lens)));
        }
        entityManager.flush();
    }

    private OrganisationId enter(ConsultationView consultation, CheckedSubmission content, Clock told) {
        String name = content.organisationName();
        return name == null
                ? organisations.enterUnnamed(consultation.id(), content.stakeholderGroup(), content.country(), told)
                : organisations.enter(consultation.id(), content.stakeholderGroup(), content.country(), name);
    }

    /** The population groups that the entry of this answer names: they hold for the whole entry. */
    private static Stream<String> lenses(List<Answer> answers, Answer answer) {
        return answers.stream()
                .filter(other -> answer.entry().isPresent()
                        && other.entry().equals(answer.entry())
                        && other.place().equals(answer.place()))
                .filter(other -> other.question() instanceof Question.SelectMultiple chosen
                        && chosen.choices().name().equals(Definition.LENSES))
                .flatMap(other ->
                        other.value() instanceof Value.Chosen chosen ? chosen.choices().stream() : Stream.empty());
    }

    private String receiptCode() {
        return String.format("%016d", random.nextLong(RECEIPT_CODES));
    }
}
