package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.participation.ColleagueLetters;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.backend.team.TeamRole;

/**
 * A draft's way to its signature: ready, taken back, given back (decision 22). Signing itself is {@link HandIn#sign}.
 *
 * <p>Every method throws as {@link Teamwork} says.
 */
@ApplicationScoped
public class Signing {

    private static final int LONGEST_REMARK = 2_000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    DraftRows rows;

    @Inject
    Team team;

    @Inject
    Signatures signatures;

    @Inject
    HandIn handIn;

    @Inject
    Consultations consultations;

    @Inject
    ColleagueLetters letters;

    /**
     * Says that it is ready to be signed. From now on it does not change, until it is taken or given back. The signatory
     * is written to, with another link, if that is possible. Nothing happens if it is ready already.
     *
     * @throws ProblemException {@link ProblemType#SIGNATORY_NEEDED}, and what handing in would refuse
     */
    @Retrying
    @Transactional
    public void makeReady(ConsultationView seen, DraftKey key) {
        ConsultationView consultation = consultations.named(seen.name());
        Opened opened = team.locked(key, TeamPermission.MAKE_READY);
        Draft draft = opened.draft();
        if (draft.isReady()) {
            return;
        }
        ParticipantView signatory =
                signatures.signatory(draft).orElseThrow(() -> new ProblemException(ProblemType.SIGNATORY_NEEDED));
        requireWritable(consultation, draft, signatory);
        handIn.check(consultation, key, rows.view(opened));
        draft.ready(clock.instant());
        if (letters.areSent() && signatory.email().isPresent()) {
            team.renew(consultation, draft, signatory);
        }
        entityManager.flush();
    }

    /** Who was named before two persons were asked for may have no address of their own. */
    private void requireWritable(ConsultationView consultation, Draft draft, ParticipantView signatory) {
        if (Team.isForTheirEyes(consultation, TeamRole.SIGNATORY)) {
            List<FieldProblem> problems = new ArrayList<>();
            team.requireOwnAddress(draft, signatory.emailOrNull(), team.present(draft), problems);
            if (!problems.isEmpty()) {
                throw new ProblemException(ProblemType.SIGNATORY_NEEDED);
            }
        }
    }

    /** Says that it is not ready after all. Nothing happens if it is not. */
    @Retrying
    @Transactional
    public void takeBack(DraftKey key) {
        Draft draft = team.locked(key, TeamPermission.MAKE_READY).draft();
        if (draft.isReady()) {
            draft.takenBack(clock.instant());
        }
    }

    /**
     * The signatory does not sign it as it stands.
     *
     * @param typed why
     * @throws ProblemException {@link ProblemType#INVALID} if nothing is said, or too much; {@link ProblemType#NOT_READY}
     */
    @Retrying
    @Transactional
    public void giveBack(DraftKey key, String typed) {
        Opened opened = team.locked(key, TeamPermission.SIGN);
        String remark = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        int length = remark.codePointCount(0, remark.length());
        if (remark.isEmpty()) {
            throw refused(FieldProblem.of("needed", "/remark"));
        }
        if (length > LONGEST_REMARK) {
            throw refused(FieldProblem.of("too_long_comment", "/remark", length, LONGEST_REMARK));
        }
        if (!opened.draft().isReady()) {
            throw new ProblemException(ProblemType.NOT_READY);
        }
        opened.draft().givenBack(remark, opened.author().id().orElseThrow(), clock.instant());
    }

    private static ProblemException refused(FieldProblem problem) {
        return new ProblemException(ProblemType.INVALID, List.of(problem), 1);
    }
}
