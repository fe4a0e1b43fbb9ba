package org.cabildo.backend.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** What those who work on a draft say to each other about its answers. Who may is decided above, with the draft. */
@ApplicationScoped
public class Comments {

    /** The most that one has, in characters. */
    public static final int LONGEST = 2_000;

    /** About one answer. */
    static final int MOST = 200;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Participants participants;

    /**
     * @param typed plain text
     * @throws ProblemException {@link ProblemType#INVALID} if it is blank, too long, or there are {@value #MOST} already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void say(AnswerPlace place, ParticipantId by, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            throw refused(FieldProblem.of("needed", "/text"));
        }
        if (length > LONGEST) {
            throw refused(FieldProblem.of("too_long_comment", "/text", length, LONGEST));
        }
        if (all(place).size() >= MOST) {
            throw refused(FieldProblem.of("too_many_comments", "/text", MOST));
        }
        entityManager.persist(new Comment(Ids.next(clock), place, by, text, clock.instant()));
        entityManager.flush();
    }

    private static ProblemException refused(FieldProblem problem) {
        return new ProblemException(ProblemType.INVALID, List.of(problem), 1);
    }

    /** The oldest first, those that are settled among them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CommentView> about(AnswerPlace place) {
        Map<UUID, String> names = participants.names(place.draft());
        return all(place).stream()
                .map(comment -> comment.view(names.getOrDefault(comment.participantId(), "")))
                .toList();
    }

    private List<Comment> all(AnswerPlace place) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Comment c WHERE c.draftId = :draft AND c.entryId = :entry"
                                + " AND c.question = :question ORDER BY c.id",
                        Comment.class)
                .setParameter("draft", place.draft())
                .setParameter("entry", place.entry())
                .setParameter("question", place.question())
                .getResultList();
    }

    /** How many are not settled, by where they stand; nothing of answers without any. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<AnswerPlace, Long> open(UUID draft) {
        return entityManager
                .createQuery("SELECT c FROM Comment c WHERE c.draftId = :draft AND c.settledAt IS NULL", Comment.class)
                .setParameter("draft", draft)
                .getResultStream()
                .collect(Collectors.groupingBy(Comment::place, Collectors.counting()));
    }

    /** It is done. Nothing happens if it was already, or is not there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID draft, UUID comment) {
        entityManager
                .createQuery("SELECT c FROM Comment c WHERE c.draftId = :draft AND c.id = :id", Comment.class)
                .setParameter("draft", draft)
                .setParameter("id", comment)
                .getResultStream()
                .forEach(found -> found.settled(clock.instant()));
        entityManager.flush();
    }

    /** With the answers that they are about. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeAll(UUID draft) {
        entityManager
                .createQuery("DELETE FROM Comment c WHERE c.draftId = :draft")
                .setParameter("draft", draft)
                .executeUpdate();
    }
}
