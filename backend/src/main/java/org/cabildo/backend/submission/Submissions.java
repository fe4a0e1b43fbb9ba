package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
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
    Gate gate;

    /**
     * Hands in. When this returns, the submission is stored for good and counted; the same key with the same content
     * gives the same receipt, however often and however many at a time, even after the consultation has closed.
     *
     * @param invitation the code of one, or null
     * @throws ProblemException {@link ProblemType#INVALID} naming every wrong field,
     *     {@link ProblemType#IDEMPOTENCY_KEY_REUSED} if the key belongs to other content, what {@link Gate} refuses, or
     *     that the consultation is not open; nothing is stored then
     */
    @Retrying
    @Transactional
    public Receipt submit(
            ConsultationView consultation, IdempotencyKey key, SubmissionCommand command, @Nullable String invitation) {
        Optional<Submission> earlier = earlier(consultation, key);
        if (earlier.isPresent()) {
            return again(consultation, earlier.get(), command);
        }
        if (invitation == null) {
            gate.requireOpenToEveryone(consultation);
            return first(consultation, key, command, Optional.empty());
        }
        Invited invited = gate.admit(consultation, invitation);
        return first(consultation, key, command, Optional.of(invited.invitation()));
    }

    /** As {@link #submit}, for a draft: whoever began it was let in then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt submitDraft(
            ConsultationView consultation,
            IdempotencyKey key,
            SubmissionCommand command,
            Optional<InvitationId> invitation) {
        Optional<Submission> earlier = earlier(consultation, key);
        return earlier.isPresent()
                ? again(consultation, earlier.get(), command)
                : first(consultation, key, command, invitation);
    }

    private Receipt first(
            ConsultationView consultation,
            IdempotencyKey key,
            SubmissionCommand command,
            Optional<InvitationId> invitation) {
        Instant now = clock.instant();
        CheckedSubmission content =
                SubmissionChecker.check(consultation.form(), command, Clock.fixed(now, clock.getZone()));
        consultations.requireOpen(consultation);
        invitation.ifPresent(
                spent -> gate.spend(spent, content.stakeholderGroup(), content.country(), content.organisationName()));
        Receipt receipt = new Receipt(Ids.next(clock), receiptCode(), now, content.contentHash(consultation.name()));
        store(consultation, key, content, receipt);
        return receipt;
    }

    /** Held against the version and the day of the earlier one, so that neither makes it another. */
    private Receipt again(ConsultationView consultation, Submission earlier, SubmissionCommand command) {
        Receipt receipt = earlier.receipt();
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

    /** @throws ProblemException {@link ProblemType#UNKNOWN_RECEIPT} */
    @Transactional
    public Receipt receipt(ConsultationView consultation, String code) {
        return Optional.of(code)
                .filter(digits -> RECEIPT_CODE.matcher(digits).matches())
                .flatMap(digits ->
                        one("s.consultationId = :consultation AND s.receiptCode = :value", consultation, digits))
                .map(Submission::receipt)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
    }

    private Optional<Submission> earlier(ConsultationView consultation, IdempotencyKey key) {
        return one("s.consultationId = :consultation AND s.idempotencyKey = :value", consultation, key.value());
    }

    private Optional<Submission> one(String condition, ConsultationView consultation, String value) {
        return entityManager
                .createQuery("SELECT s FROM Submission s WHERE " + condition, Submission.class)
                .setParameter("consultation", consultation.id().value())
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private void store(ConsultationView consultation, IdempotencyKey key, CheckedSubmission content, Receipt receipt) {
        OrganisationId organisation = organisations.enter(
                consultation.id(), content.stakeholderGroup(), content.country(), content.organisationName());
        // Flushed floor by floor: the entities know each other by id only, so EclipseLink cannot order the inserts.
        entityManager.persist(new Submission(receipt, key, consultation, organisation, content));
        entityManager.flush();
        List<Answer> answers = content.reply().answers();
        // Ascending, so that answers read by id come in the order of the questionnaire.
        List<UUID> ids = Stream.generate(() -> Ids.next(clock))
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
                    .forEach(lens -> entityManager.persist(new AnswerLens(Ids.next(clock), answer, lens)));
        }
        entityManager.flush();
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
