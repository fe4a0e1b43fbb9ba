package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.platform.CodeGuesses;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.team.TeamPermission;
import org.jspecify.annotations.Nullable;

/**
 * What is being written. Nothing typed is judged here: a draft keeps every word, and only handing in checks it. When a
 * saving method returns, the words are on disk.
 *
 * <p>Every method that takes a {@link DraftKey} throws {@link ProblemException} {@link ProblemType#UNKNOWN_DRAFT} if
 * there is none; every one that changes a draft {@link ProblemType#DRAFT_SUBMITTED} once it was handed in,
 * {@link ProblemType#UNDER_REVIEW} while it waits for its signature, and {@link ProblemType#NOT_YOUR_PART} if it is not
 * for who has this key to write there (decision 22).
 */
@ApplicationScoped
public class Drafts {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    History history;

    @Inject
    DraftRows rows;

    @Inject
    SealedQuestions sealedQuestions;

    @Inject
    Consultations consultations;

    @Inject
    CodeGuesses guesses;

    /**
     * For whoever shows no invitation.
     *
     * @param language BCP 47 tag of the language the answers will be written in; may change later
     * @throws ProblemException {@link ProblemType#INVITATION_NEEDED}
     */
    @Transactional
    public DraftKey begin(ConsultationView consultation, String language) {
        gate.requireOpenToEveryone(consultation);
        DraftKey key = DraftKey.random();
        entityManager.persist(new Draft(Ids.next(clock), consultation, key, language, clock.instant()));
        return key;
    }

    /**
     * Begins a draft of someone whom nobody is to know: no name is asked for, nothing that is sealed, and nothing of it
     * is kept once it was handed in.
     *
     * @param language as in {@link #begin}
     * @throws ProblemException {@link ProblemType#ANONYMOUS_NOT_ALLOWED}
     */
    @Retrying
    @Transactional
    public DraftKey beginAnonymous(ConsultationView consultation, String language) {
        Submissions.requireAnonymousAllowed(consultations.named(consultation.name()));
        rows.forgetOld();
        DraftKey key = DraftKey.random();
        Clock hour = HourClock.of(clock);
        Draft draft = new Draft(Ids.next(hour), consultation, key, language, hour.instant());
        draft.isOfNobody();
        entityManager.persist(draft);
        return key;
    }

    /**
     * For whoever types the code of a draft; an address that leads to one is not guessed at.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_DRAFT}, also if it is another consultation's, or
     *     {@link ProblemType#TOO_MANY_REQUESTS} after many wrong ones
     */
    @Transactional
    public DraftKey typed(ConsultationView consultation, String code) {
        DraftKey key = DraftKey.typed(code);
        return guesses.find(
                        consultation.id().value(),
                        () -> rows.found(key, LockModeType.NONE)
                                .filter(opened -> opened.draft().consultation().equals(consultation.id()))
                                .filter(opened -> !opened.draft().isForgotten(clock.instant())))
                .map(opened -> key)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_DRAFT));
    }

    @Transactional
    public DraftView read(DraftKey key) {
        return rows.view(rows.opened(key, LockModeType.NONE));
    }

    /**
     * @param change from the profile as it is saved now, which a colleague may just have changed, to what it shall be
     * @return when it was saved
     */
    @Retrying
    @Transactional
    public Instant saveProfile(DraftKey key, UnaryOperator<Profile> change) {
        Opened opened = rows.locked(key);
        opened.require(TeamPermission.SAY_WHO_SPEAKS);
        opened.requireNotReady();
        Draft draft = opened.draft();
        changed(draft);
        draft.speaksFor(change.apply(draft.profile()));
        return clock.instant();
    }

    /**
     * What its authors want to speak to. It says what is shown to them first, and not what is asked or handed in.
     *
     * @param change from the names of topics as they are saved now, which a colleague may just have changed, to what
     *     they shall be; none means everything
     * @return when it was saved
     */
    @Retrying
    @Transactional
    public Instant chooseTopics(DraftKey key, UnaryOperator<Set<String>> change) {
        Opened opened = rows.locked(key);
        opened.require(TeamPermission.WRITE);
        opened.requireNotReady();
        Draft draft = opened.draft();
        changed(draft);
        draft.speaksTo(change.apply(draft.topics()));
        return clock.instant();
    }

    /**
     * Saves one answer. Whoever wrote it at the same time loses nothing: free texts are merged, and of anything else what
     * was written over stays among the earlier versions. Saving twice is saving once. What is written in an entry that
     * somebody has removed brings it back.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_ENTRY} if there never was such an entry
     */
    @Retrying
    @Transactional
    public SavedAnswer save(DraftKey key, DraftChange change) {
        return save(key, List.of(change)).get(0);
    }

    /**
     * Saves several answers at once, all or none, each as {@link #save(DraftKey, DraftChange)} does.
     *
     * @return what became of each, in their order
     */
    @Retrying
    @Transactional
    public List<SavedAnswer> save(DraftKey key, List<DraftChange> changes) {
        Opened opened = rows.locked(key);
        changes.forEach(change -> opened.requireWriting(Opened.question(change.question()), consultations));
        Written written = written(opened.draft(), changes);
        return saved(
                changes.stream().map(change -> save(opened, written, change)).toList());
    }

    /**
     * Saves one answer if it still is what its author took it for, or is already what it shall be, so that it can be sent
     * again when nobody knows whether it came. Else nothing is saved, and its author is shown both.
     *
     * @return with {@link SavedAnswer#hasMet} and the other's value if nothing was saved
     */
    @Retrying
    @Transactional
    public SavedAnswer saveUnmet(DraftKey key, DraftChange change) {
        Opened opened = rows.locked(key);
        opened.requireWriting(Opened.question(change.question()), consultations);
        Draft draft = opened.draft();
        Written written = written(draft, List.of(change));
        DraftAnswer answer = written.at(written.where(change));
        return hasMet(answer, change)
                ? new SavedAnswer(clock.instant(), draft.revision(), answer.value(), true, answer.isRevised())
                : saved(List.of(save(opened, written, change))).get(0);
    }

    private static boolean hasMet(DraftAnswer answer, DraftChange change) {
        return !answer.value().equals(change.base()) && !answer.value().equals(change.value());
    }

    /** What stands where something is about to be written, read at once for all of it. */
    private final class Written {

        private final Draft draft;
        private final List<DraftEntry> entries;
        private final Map<DraftRows.Where, DraftAnswer> answers;

        Written(Draft draft, List<DraftEntry> entries, Map<DraftRows.Where, DraftAnswer> answers) {
            this.draft = draft;
            this.entries = entries;
            this.answers = answers;
        }

        /** @throws ProblemException {@link ProblemType#UNKNOWN_ENTRY} */
        DraftRows.Where where(DraftChange change) {
            EntryId entry = change.entry();
            return new DraftRows.Where(
                    entry == null ? draft.id() : existing(entry).id(), change.question());
        }

        private DraftEntry existing(EntryId entry) {
            return entries.stream()
                    .filter(there -> there.id().equals(entry.value()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ENTRY));
        }

        DraftAnswer at(DraftRows.Where where) {
            return answers.computeIfAbsent(where, first -> rows.fresh(draft, first));
        }
    }

    private Written written(Draft draft, List<DraftChange> changes) {
        boolean isOutside = changes.stream().allMatch(change -> change.entry() == null);
        Set<String> questions = changes.stream().map(DraftChange::question).collect(Collectors.toSet());
        return new Written(draft, isOutside ? List.of() : rows.entries(draft), rows.answers(draft, questions));
    }

    private SavedAnswer save(Opened opened, Written written, DraftChange change) {
        Draft draft = opened.draft();
        DraftRows.Where where = written.where(change);
        DraftAnswer answer = written.at(where);
        boolean hasMet = hasMet(answer, change);
        String value =
                hasMet && change.isText() ? Merge.of(change.base(), change.value(), answer.value()) : change.value();
        if (!answer.value().equals(value) || draft.isHandedIn()) {
            changed(draft);
            bringBack(draft, written.entries, where.entry());
            history.before(draft, answer, value, hasMet);
            answer.says(
                    value,
                    opened.author().idOrNull(),
                    draft.savedAt(),
                    sealedQuestions.sealing(draft, change.question()).orElse(null));
            entityManager.persist(answer);
        }
        return new SavedAnswer(clock.instant(), draft.revision(), value, hasMet, answer.isRevised());
    }

    /** All of it at once: who loses a race is told here, and tries again. */
    private List<SavedAnswer> saved(List<SavedAnswer> answers) {
        entityManager.flush();
        return answers;
    }

    /**
     * What an answer said before, the latest first.
     *
     * @param entry the entry of a repeat, or null outside one
     */
    @Transactional
    public List<AnswerVersion> earlier(DraftKey key, @Nullable EntryId entry, String question) {
        Draft draft = reading(key);
        return history.versions(draft.id(), entry == null ? draft.id() : entry.value(), question);
    }

    /** How many changes there were; a page that knows of fewer has something to learn. */
    @Transactional
    public long revision(DraftKey key) {
        return reading(key).revision();
    }

    /**
     * @param around the entry in which the new one shall stand, or null for one of the outermost
     * @throws ProblemException {@link ProblemType#UNKNOWN_ENTRY} if that entry was removed
     */
    @Transactional
    public EntryId addEntry(DraftKey key, @Nullable EntryId around, String repeat) {
        Draft draft = changing(key, Opened.repeat(repeat));
        return added(draft, around, repeat, Ids.next(Clock.fixed(nextEntry(draft), clock.getZone())));
    }

    /**
     * As {@link #addEntry(DraftKey, EntryId, String)}, once however often it is asked for.
     *
     * @param mark made up by who asks, by which the entry is known again in this draft, also when it was removed since
     */
    @Retrying
    @Transactional
    public EntryId addEntry(DraftKey key, @Nullable EntryId around, String repeat, UUID mark) {
        Draft draft = writing(key, Opened.repeat(repeat)).draft();
        EntryMark marked = EntryMark.of(draft.id(), mark);
        return rows.entries(draft).stream()
                .filter(entry -> marked.isOn(entry.id()))
                .findFirst()
                .map(entry -> new EntryId(entry.id()))
                .orElseGet(() -> {
                    changed(draft);
                    return added(draft, around, repeat, marked.at(nextEntry(draft)));
                });
    }

    private EntryId added(Draft draft, @Nullable EntryId around, String repeat, UUID id) {
        UUID outer = around == null ? draft.id() : rows.existing(draft, around).id();
        entityManager.persist(new DraftEntry(id, draft.id(), outer, repeat));
        return new EntryId(id);
    }

    /**
     * Takes an entry away with all that was typed in it, and the entries inside it. It can be brought back, unless the
     * draft is anonymous.
     */
    @Retrying
    @Transactional
    public Instant removeEntry(DraftKey key, EntryId entry) {
        Draft draft = changing(key, theOneOf(key, entry));
        List<DraftEntry> all = rows.entries(draft);
        if (draft.isAnonymous()) {
            all.stream()
                    .filter(inner -> inner.parentId().equals(entry.value()))
                    .forEach(inner -> rows.delete(draft, inner.id()));
            rows.delete(draft, entry.value());
        } else {
            all.stream()
                    .filter(removed -> removed.id().equals(entry.value()))
                    .forEach(removed -> removed.isRemoved(draft.savedAt()));
        }
        return clock.instant();
    }

    /**
     * Brings an entry back that was removed.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_ENTRY} if it is gone for good
     */
    @Retrying
    @Transactional
    public Instant restoreEntry(DraftKey key, EntryId entry) {
        Draft draft = changing(key, theOneOf(key, entry));
        bringBack(draft, rows.entries(draft), rows.existing(draft, entry).id());
        return clock.instant();
    }

    /** An entry, and those around it. */
    private static void bringBack(Draft draft, List<DraftEntry> entries, UUID entry) {
        if (entry.equals(draft.id())) {
            return;
        }
        entries.stream()
                .filter(removed -> removed.id().equals(entry))
                .findFirst()
                .ifPresent(removed -> {
                    removed.isBack();
                    bringBack(draft, entries, removed.parentId());
                });
    }

    /**
     * Takes away all of an anonymous draft, handed in or not: its address leads nowhere from now on. Nothing happens if
     * that is so already.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_DRAFT} if it is not anonymous: others may be writing in it
     */
    @Retrying
    @Transactional
    public void forget(DraftKey key) {
        rows.found(key, LockModeType.PESSIMISTIC_WRITE).map(Opened::draft).ifPresent(draft -> {
            if (!draft.isAnonymous()) {
                throw new ProblemException(ProblemType.UNKNOWN_DRAFT);
            }
            rows.deleteContent(draft);
            entityManager.remove(draft);
        });
    }

    /** Closes the draft; from now on it only shows its receipt. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handedIn(DraftKey key, Receipt receipt) {
        Draft draft = rows.locked(key).draft();
        if (draft.isAnonymous()) {
            rows.deleteContent(draft);
            draft.handedInAnonymously(receipt);
            rows.forgetOld();
        } else {
            draft.handedIn(receipt);
        }
    }

    /** Later than the entries before it, also in a draft that keeps the hour alone. */
    private Instant nextEntry(Draft draft) {
        Instant now = draft.clock(clock).instant();
        return rows.entries(draft).stream()
                .map(entry -> Ids.instant(entry.id()).plusMillis(1))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** In which repeat an entry is. */
    Opened.There theOneOf(DraftKey key, EntryId entry) {
        return definition -> rows.entries(reading(key)).stream()
                .filter(there -> there.id().equals(entry.value()))
                .findFirst()
                .flatMap(there -> Opened.repeat(there.repeat()).apply(definition));
    }

    private Draft reading(DraftKey key) {
        return rows.opened(key, LockModeType.NONE).draft();
    }

    /** Nobody else changes it until the transaction ends. */
    Opened writing(DraftKey key, Opened.There there) {
        Opened opened = rows.locked(key);
        opened.requireWriting(there, consultations);
        return opened;
    }

    private Draft changing(DraftKey key, Opened.There there) {
        Draft draft = writing(key, there).draft();
        changed(draft);
        return draft;
    }

    /** @throws ProblemException {@link ProblemType#DRAFT_SUBMITTED} */
    void changed(Draft draft) {
        if (draft.isUntouched()) {
            draft.invitation().ifPresent(gate::drafted);
        }
        draft.changed(draft.clock(clock).instant());
    }
}
