package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Topic;

/** Drafts that were begun before the questionnaire changed. Every word stays: in its place, or set aside. */
@ApplicationScoped
public class CarryOver {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    DraftRows rows;

    @Inject
    SealedQuestions sealedQuestions;

    @Inject
    Consultations consultations;

    @Inject
    Clock clock;

    /**
     * Reads a draft as it stands in the version that the consultation runs. What has no place in it any more is set
     * aside ({@link DraftView#leftovers}); a draft that was handed in stays as it was.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_DRAFT}, also if it is another consultation's
     */
    @Retrying
    @Transactional
    public DraftView open(ConsultationView consultation, DraftKey key) {
        DraftView draft = read(key);
        if (!draft.consultation().equals(consultation.id())) {
            throw new ProblemException(ProblemType.UNKNOWN_DRAFT);
        }
        if (isDone(draft, consultation)) {
            return draft;
        }
        // Somebody else may have done it, or written, before the lock was ours: what was read until now is forgotten.
        entityManager.clear();
        Opened opened = rows.locked(key);
        DraftView locked = rows.view(opened);
        // A page may still be of the version before, which no draft goes back to.
        ConsultationView running = consultations.named(consultation.name());
        if (!isDone(locked, running)) {
            carryOver(running, opened.draft());
        }
        return read(key);
    }

    private DraftView read(DraftKey key) {
        return rows.view(rows.opened(key, LockModeType.NONE));
    }

    private boolean isDone(DraftView draft, ConsultationView consultation) {
        return draft.isHandedIn() || isCurrent(draft, consultation);
    }

    /** Whether everything written has a place in the version that the consultation runs. */
    boolean isCurrent(DraftView draft, ConsultationView consultation) {
        Fit fit = new Fit(consultation.definition());
        return draft.definitionVersion() == consultation.definition().version()
                && answersFit(fit, draft.answers(), List.of())
                && entriesFit(fit, draft.entries(), List.of());
    }

    private static boolean entriesFit(Fit fit, Map<String, List<DraftView.Entry>> entries, List<String> around) {
        return entries.entrySet().stream().allMatch(repeat -> {
            List<String> inside = inside(around, repeat.getKey());
            return fit.hasEntries(inside)
                    && repeat.getValue().stream()
                            .allMatch(entry -> answersFit(fit, entry.answers(), inside)
                                    && entriesFit(fit, entry.entries(), inside));
        });
    }

    private static boolean answersFit(Fit fit, Map<String, String> answers, List<String> around) {
        return answers.entrySet().stream()
                .allMatch(answer ->
                        fit.kept(answer.getKey(), around, answer.getValue()).equals(answer.getValue()));
    }

    private static Set<String> stillThere(Definition definition, Set<String> topics) {
        return definition.topics().stream()
                .map(Topic::name)
                .filter(topics::contains)
                .collect(Collectors.toSet());
    }

    private void carryOver(ConsultationView consultation, Draft draft) {
        Fit fit = new Fit(consultation.definition());
        Map<UUID, List<String>> around = new LinkedHashMap<>();
        around.put(draft.id(), List.of());
        // Oldest first, so that an entry comes after the one around it.
        rows.entries(draft)
                .forEach(entry -> around.put(
                        entry.id(), inside(around.getOrDefault(entry.parentId(), List.of()), entry.repeat())));
        for (DraftAnswer answer : rows.allAnswers(draft)) {
            List<String> where = around.getOrDefault(answer.entryId(), List.of());
            String kept = fit.kept(answer.question(), where, answer.value());
            if (!kept.equals(answer.value())) {
                Clock time = draft.clock(clock);
                Seals.Sealing sealing =
                        sealedQuestions.sealing(draft, answer.question()).orElse(null);
                DraftLeftover leftover = new DraftLeftover(
                        Ids.next(time), draft.id(), draft.definitionVersion(), answer.question(), answer.value());
                if (sealing != null) {
                    leftover.isSealed(sealing);
                }
                entityManager.persist(leftover);
                answer.fits(kept, time.instant(), sealing);
            }
        }
        entityManager.flush();
        around.forEach((entry, repeats) -> {
            if (!fit.hasEntries(repeats)) {
                rows.delete(draft, entry);
            }
        });
        draft.speaksTo(stillThere(consultation.definition(), draft.topics()));
        draft.carriedOverTo(consultation.definition().version());
        entityManager.flush();
    }

    private static List<String> inside(List<String> around, String repeat) {
        List<String> inside = new ArrayList<>(around);
        inside.add(repeat);
        return List.copyOf(inside);
    }
}
