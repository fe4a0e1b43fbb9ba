package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.attachment.Attachments;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.jspecify.annotations.Nullable;

/**
 * What is being written. Nothing typed is judged here: a draft keeps every word, and only handing in checks it. When a
 * saving method returns, the words are on disk.
 *
 * <p>Every method that takes a {@link DraftKey} throws {@link ProblemException} {@link ProblemType#UNKNOWN_DRAFT} if
 * there is none; every one that changes a draft {@link ProblemType#DRAFT_SUBMITTED} once it was handed in.
 */
@ApplicationScoped
public class Drafts {

    private static final int KEY_BYTES = 16;

    /** In one go, so that nobody waits for many. */
    private static final int MOST_CLEARED = 20;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    History history;

    @Inject
    Attachments attachments;

    /**
     * For whoever shows no invitation.
     *
     * @param language BCP 47 tag of the language the answers will be written in; may change later
     * @throws ProblemException {@link ProblemType#INVITATION_NEEDED}
     */
    @Transactional
    public DraftKey begin(ConsultationView consultation, String language) {
        gate.requireOpenToEveryone(consultation);
        DraftKey key = newKey();
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
        Submissions.requireAnonymousAllowed(consultation);
        forgetOld();
        DraftKey key = newKey();
        Clock hour = HourClock.of(clock);
        Draft draft = new Draft(Ids.next(hour), consultation, key, language, hour.instant());
        draft.isOfNobody();
        entityManager.persist(draft);
        return key;
    }

    private DraftKey newKey() {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return new DraftKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Transactional
    public DraftView read(DraftKey key) {
        return view(draft(key, LockModeType.NONE));
    }

    private DraftView view(Draft draft) {
        Map<UUID, List<DraftAnswer>> answers =
                allAnswers(draft).stream().collect(Collectors.groupingBy(DraftAnswer::entryId));
        Map<UUID, List<DraftEntry>> inside = entries(draft).stream()
                .filter(DraftEntry::isThere)
                .collect(Collectors.groupingBy(DraftEntry::parentId));
        List<DraftAnswer> outside = answers.getOrDefault(draft.id(), List.of());
        return new DraftView(
                draft.consultation(),
                draft.profile(),
                values(outside),
                revised(outside),
                entries(draft.id(), inside, answers),
                draft.topics(),
                draft.revision(),
                draft.definitionVersion(),
                leftovers(draft),
                draft.savedAt(),
                draft.isAnonymous(),
                draft.isHandedIn(),
                draft.receiptCode(),
                draft.invitation().orElse(null));
    }

    private static Map<String, List<DraftView.Entry>> entries(
            UUID parent, Map<UUID, List<DraftEntry>> inside, Map<UUID, List<DraftAnswer>> answers) {
        Map<String, List<DraftView.Entry>> entries = new LinkedHashMap<>();
        for (DraftEntry entry : inside.getOrDefault(parent, List.of())) {
            List<DraftAnswer> own = answers.getOrDefault(entry.id(), List.of());
            entries.computeIfAbsent(entry.repeat(), repeat -> new ArrayList<>())
                    .add(new DraftView.Entry(
                            new EntryId(entry.id()), values(own), revised(own), entries(entry.id(), inside, answers)));
        }
        return entries;
    }

    private static Map<String, String> values(List<DraftAnswer> answers) {
        Map<String, String> values = new LinkedHashMap<>();
        answers.forEach(answer -> values.put(answer.question(), answer.value()));
        return values;
    }

    private static Set<String> revised(List<DraftAnswer> answers) {
        return answers.stream()
                .filter(DraftAnswer::isRevised)
                .map(DraftAnswer::question)
                .collect(Collectors.toSet());
    }

    /**
     * @param change from the profile as it is saved now, which a colleague may just have changed, to what it shall be
     * @return when it was saved
     */
    @Retrying
    @Transactional
    public Instant saveProfile(DraftKey key, UnaryOperator<Profile> change) {
        Draft draft = change(key);
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
        Draft draft = change(key);
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
        Draft draft = locked(key);
        UUID entry = change.entry() == null ? draft.id() : existing(draft, change.entry());
        DraftAnswer answer = answer(draft, entry, change.question());
        boolean hasMet =
                !answer.value().equals(change.base()) && !answer.value().equals(change.value());
        String value =
                hasMet && change.isText() ? Merge.of(change.base(), change.value(), answer.value()) : change.value();
        if (!answer.value().equals(value) || draft.isHandedIn()) {
            changed(draft);
            bringBack(draft, entry);
            history.before(draft, answer, value, hasMet);
            answer.says(value, draft.savedAt());
            entityManager.persist(answer);
            entityManager.flush();
        }
        return new SavedAnswer(clock.instant(), draft.revision(), value, hasMet, answer.isRevised());
    }

    private DraftAnswer answer(Draft draft, UUID entry, String question) {
        return entityManager
                .createQuery(
                        "SELECT a FROM DraftAnswer a WHERE a.draftId = :draft AND a.entryId = :entry"
                                + " AND a.question = :question",
                        DraftAnswer.class)
                .setParameter("draft", draft.id())
                .setParameter("entry", entry)
                .setParameter("question", question)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Clock time = clockOf(draft);
                    return new DraftAnswer(Ids.next(time), draft.id(), entry, question, time.instant());
                });
    }

    /**
     * What an answer said before, the latest first.
     *
     * @param entry the entry of a repeat, or null outside one
     */
    @Transactional
    public List<AnswerVersion> earlier(DraftKey key, @Nullable EntryId entry, String question) {
        Draft draft = draft(key, LockModeType.NONE);
        return history.versions(draft.id(), entry == null ? draft.id() : entry.value(), question);
    }

    /** How many changes there were; a page that knows of fewer has something to learn. */
    @Transactional
    public long revision(DraftKey key) {
        return draft(key, LockModeType.NONE).revision();
    }

    /**
     * @param around the entry in which the new one shall stand, or null for one of the outermost
     * @throws ProblemException {@link ProblemType#UNKNOWN_ENTRY} if that entry was removed
     */
    @Transactional
    public EntryId addEntry(DraftKey key, @Nullable EntryId around, String repeat) {
        Draft draft = change(key);
        UUID parent = around == null ? draft.id() : existing(draft, around);
        DraftEntry entry = new DraftEntry(nextEntry(draft), draft.id(), parent, repeat);
        entityManager.persist(entry);
        return new EntryId(entry.id());
    }

    /**
     * Takes an entry away with all that was typed in it, and the entries inside it. It can be brought back, unless the
     * draft is anonymous.
     */
    @Retrying
    @Transactional
    public Instant removeEntry(DraftKey key, EntryId entry) {
        Draft draft = change(key);
        List<DraftEntry> all = entries(draft);
        if (draft.isAnonymous()) {
            all.stream()
                    .filter(inner -> inner.parentId().equals(entry.value()))
                    .forEach(inner -> delete(draft, inner.id()));
            delete(draft, entry.value());
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
        Draft draft = change(key);
        bringBack(draft, existing(draft, entry));
        return clock.instant();
    }

    /** An entry, and those around it. */
    private void bringBack(Draft draft, UUID entry) {
        if (entry.equals(draft.id())) {
            return;
        }
        entries(draft).stream()
                .filter(removed -> removed.id().equals(entry))
                .findFirst()
                .ifPresent(removed -> {
                    removed.isBack();
                    bringBack(draft, removed.parentId());
                });
    }

    /** Takes away one entry, and what was typed in it. */
    void delete(Draft draft, UUID entry) {
        attachments.removeEntry(draft.id(), entry);
        for (String removal : List.of(
                "DELETE FROM DraftAnswer a WHERE a.draftId = :draft AND a.entryId = :entry",
                "DELETE FROM DraftEntry e WHERE e.draftId = :draft AND e.id = :entry")) {
            entityManager
                    .createQuery(removal)
                    .setParameter("draft", draft.id())
                    .setParameter("entry", entry)
                    .executeUpdate();
        }
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
        List<Draft> found = found(key, LockModeType.PESSIMISTIC_WRITE).toList();
        for (Draft draft : found) {
            if (!draft.isAnonymous()) {
                throw new ProblemException(ProblemType.UNKNOWN_DRAFT);
            }
            deleteContent(draft);
            entityManager.remove(draft);
        }
    }

    /** Closes the draft; from now on it only shows its receipt. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handedIn(DraftKey key, Receipt receipt) {
        Draft draft = locked(key);
        if (draft.isAnonymous()) {
            deleteContent(draft);
            draft.handedInAnonymously(receipt);
            forgetOld();
        } else {
            draft.handedIn(receipt);
        }
    }

    /** Takes out every word. */
    void deleteContent(Draft draft) {
        attachments.removeDraft(draft.id());
        for (String content : List.of("DraftAnswer", "EarlierAnswer", "DraftLeftover", "DraftEntry")) {
            entityManager
                    .createQuery("DELETE FROM " + content + " c WHERE c.draftId = :draft")
                    .setParameter("draft", draft.id())
                    .executeUpdate();
        }
    }

    /** Whoever comes next clears away what nobody can open any more. */
    private void forgetOld() {
        entityManager
                .createQuery("DELETE FROM Draft d WHERE d.handedInAt < :oldest")
                .setParameter("oldest", Draft.oldestKnown(clock.instant()))
                .executeUpdate();
        entityManager
                .createQuery(
                        "SELECT d FROM Draft d WHERE d.anonymous = TRUE AND d.handedInAt IS NULL"
                                + " AND d.savedAt < :oldest ORDER BY d.id",
                        Draft.class)
                .setParameter("oldest", Draft.oldestContinued(clock.instant()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST_CLEARED)
                .getResultList()
                .forEach(draft -> {
                    deleteContent(draft);
                    entityManager.remove(draft);
                });
    }

    /** Of someone at risk no time is kept that is more exact than the hour (decision 15). */
    Clock clockOf(Draft draft) {
        return draft.isAnonymous() ? HourClock.of(clock) : clock;
    }

    /** Later than the entries before it, also in a draft that keeps the hour alone. */
    private UUID nextEntry(Draft draft) {
        Instant now = clockOf(draft).instant();
        Instant next = entries(draft).stream()
                .map(entry -> Ids.instant(entry.id()).plusMillis(1))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
        return Ids.next(Clock.fixed(next, clock.getZone()));
    }

    UUID id(DraftKey key) {
        return draft(key, LockModeType.NONE).id();
    }

    /** Nobody else changes it until the transaction ends. */
    Draft locked(DraftKey key) {
        return draft(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The name under which it was handed in, as it was typed; null if nothing of it stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable String handedInName(DraftKey key) {
        return draft(key, LockModeType.NONE).handedInName();
    }

    /** As {@link #read}, and nobody changes the draft until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    DraftView readLocked(DraftKey key) {
        return view(locked(key));
    }

    private Draft change(DraftKey key) {
        Draft draft = locked(key);
        changed(draft);
        return draft;
    }

    private void changed(Draft draft) {
        if (draft.isUntouched()) {
            draft.invitation().ifPresent(gate::drafted);
        }
        draft.changed(clockOf(draft).instant());
    }

    private UUID existing(Draft draft, EntryId entry) {
        return entries(draft).stream()
                .map(DraftEntry::id)
                .filter(entry.value()::equals)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ENTRY));
    }

    private Draft draft(DraftKey key, LockModeType lock) {
        return found(key, lock)
                .filter(draft -> !draft.isForgotten(clock.instant()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_DRAFT));
    }

    private Stream<Draft> found(DraftKey key, LockModeType lock) {
        return entityManager
                .createQuery("SELECT d FROM Draft d WHERE d.keyHash = :keyHash", Draft.class)
                .setParameter("keyHash", Draft.hash(key))
                .setLockMode(lock)
                .getResultStream();
    }

    /** The oldest first, those removed among them. */
    List<DraftEntry> entries(Draft draft) {
        return entityManager
                .createQuery("SELECT e FROM DraftEntry e WHERE e.draftId = :draft ORDER BY e.id", DraftEntry.class)
                .setParameter("draft", draft.id())
                .getResultList();
    }

    /** The oldest first, those taken back among them. */
    List<DraftAnswer> allAnswers(Draft draft) {
        return entityManager
                .createQuery("SELECT a FROM DraftAnswer a WHERE a.draftId = :draft ORDER BY a.id", DraftAnswer.class)
                .setParameter("draft", draft.id())
                .getResultList();
    }

    private List<DraftView.Leftover> leftovers(Draft draft) {
        return entityManager
                .createQuery(
                        "SELECT l FROM DraftLeftover l WHERE l.draftId = :draft ORDER BY l.id", DraftLeftover.class)
                .setParameter("draft", draft.id())
                .getResultStream()
                .map(DraftLeftover::view)
                .toList();
    }
}
