package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.team.Participants;

/**
 * Earlier versions of the answers of a draft, for whoever wrote over what was better. Not each save is one, since a page
 * saves with every pause in the typing (decision 21): one is kept when the last is five minutes old, when a part of the
 * answer goes, and when two people meet in it.
 */
@ApplicationScoped
class History {

    private static final Duration APART = Duration.ofMinutes(5);

    /** As much of an answer has to stay in its place, or what it said before is kept. */
    private static final double MOST_OF_IT = 0.8;

    /** Of one answer; the oldest go first. */
    private static final int MOST_VERSIONS = 30;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Participants participants;

    @Inject
    SealedQuestions sealedQuestions;

    @Inject
    Seals seals;

    /**
     * Before an answer is written over.
     *
     * @param hasMet whether somebody else wrote it than who writes over it
     */
    void before(Draft draft, DraftAnswer answer, String next, boolean hasMet) {
        if (draft.isAnonymous() || answer.value().isBlank()) {
            return;
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (hasMet || answer.keptAt().plus(APART).isBefore(now) || losesAPart(answer.value(), next)) {
            EarlierAnswer earlier = new EarlierAnswer(Ids.next(clock), draft.id(), answer);
            sealedQuestions.sealing(draft, answer.question()).ifPresent(earlier::isSealed);
            entityManager.persist(earlier);
            answer.isKept(now);
            entityManager.flush();
            forgetOldest(draft.id(), answer);
        }
    }

    private static boolean losesAPart(String before, String next) {
        int shorter = Math.min(before.length(), next.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == next.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == next.charAt(next.length() - 1 - end)) {
            end++;
        }
        return start + end < before.length() * MOST_OF_IT;
    }

    private void forgetOldest(UUID draft, DraftAnswer answer) {
        List<EarlierAnswer> all = of(draft, answer.entryId(), answer.question()).getResultList();
        all.stream().skip(MOST_VERSIONS).forEach(entityManager::remove);
    }

    /** The latest first. */
    List<AnswerVersion> versions(UUID draft, UUID entry, String question) {
        Map<UUID, String> names = participants.names(draft);
        Seals.Opening opening = seals.opening();
        return of(draft, entry, question).getResultList().stream()
                .map(earlier -> earlier.view(names, opening))
                .toList();
    }

    private TypedQuery<EarlierAnswer> of(UUID draft, UUID entry, String question) {
        return entityManager
                .createQuery(
                        "SELECT e FROM EarlierAnswer e WHERE e.draftId = :draft AND e.entryId = :entry"
                                + " AND e.question = :question ORDER BY e.savedAt DESC, e.id DESC",
                        EarlierAnswer.class)
                .setParameter("draft", draft)
                .setParameter("entry", entry)
                .setParameter("question", question);
    }
}
