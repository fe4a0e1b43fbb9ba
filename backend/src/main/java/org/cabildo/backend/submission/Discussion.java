package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.team.AnswerPlace;
import org.cabildo.backend.team.CommentView;
import org.cabildo.backend.team.Comments;
import org.cabildo.backend.team.ParticipantId;
import org.cabildo.backend.team.TeamPermission;
import org.jspecify.annotations.Nullable;

/**
 * What those who work on a draft say to each other about its answers. It is never handed in, and goes with the answers.
 *
 * <p>Every method throws {@link ProblemException} {@link ProblemType#UNKNOWN_DRAFT} if the key opens none.
 */
@ApplicationScoped
public class Discussion {

    @Inject
    DraftRows rows;

    @Inject
    Comments comments;

    /** @param entry the entry of a repeat, or null outside one. The oldest first, those that are settled among them */
    @Transactional
    public List<CommentView> about(DraftKey key, @Nullable EntryId entry, String question) {
        return comments.about(place(rows.opened(key, LockModeType.NONE).draft(), entry, question));
    }

    /** How many are not settled, by the entry (the draft itself outside one) and the question. */
    @Transactional
    public Map<AnswerPlace, Long> open(DraftKey key) {
        return comments.open(rows.opened(key, LockModeType.NONE).draft().id());
    }

    /**
     * @param entry as in {@link #about}
     * @throws ProblemException {@link ProblemType#INVALID} if it is blank or too long, {@link ProblemType#NOT_YOUR_PART} of
     *     who works alone
     */
    @Retrying
    @Transactional
    public void say(DraftKey key, @Nullable EntryId entry, String question, String text) {
        Opened opened = rows.locked(key);
        comments.say(place(opened.draft(), entry, question), speaker(opened), text);
    }

    /** Says of one that it is done. */
    @Retrying
    @Transactional
    public void settle(DraftKey key, UUID comment) {
        Opened opened = rows.locked(key);
        speaker(opened);
        comments.settle(opened.draft().id(), comment);
    }

    private static ParticipantId speaker(Opened opened) {
        opened.require(TeamPermission.COMMENT);
        return opened.author().id().orElseThrow(() -> new ProblemException(ProblemType.NOT_YOUR_PART));
    }

    private static AnswerPlace place(Draft draft, @Nullable EntryId entry, String question) {
        return new AnswerPlace(draft.id(), entry == null ? draft.id() : entry.value(), question);
    }
}
