package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.attachment.Attachments;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.team.Author;
import org.cabildo.backend.team.Comments;
import org.cabildo.backend.team.Participants;
import org.jspecify.annotations.Nullable;

/** The rows of a draft: found by a key, read, and taken out. What may be done with them is decided above. */
@ApplicationScoped
class DraftRows {

    /** In one go, so that nobody waits for many. */
    private static final int MOST_CLEARED = 20;

    private static final String WITH_PARTS = "SELECT d, (SELECT COUNT(e) FROM DraftEntry e WHERE e.draftId = d.id),"
            + " (SELECT COUNT(u) FROM DraftUse u WHERE u.draftId = d.id),"
            + " (SELECT COUNT(l) FROM DraftLeftover l WHERE l.draftId = d.id),"
            + " (SELECT COUNT(p) FROM Provenance p WHERE p.draftId = d.id)"
            + " FROM Draft d WHERE ";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Attachments attachments;

    @Inject
    Participants participants;

    @Inject
    Provenances provenances;

    @Inject
    Comments comments;

    @Inject
    Seals seals;

    /**
     * The draft to which a key leads, its own or that of somebody who works on it.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_DRAFT}
     */
    Opened opened(DraftKey key, LockModeType lock) {
        return found(key, lock)
                .filter(opened -> !opened.draft().isForgotten(clock.instant()))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_DRAFT));
    }

    /** As {@link #opened}, and nobody else changes it until the transaction ends. */
    Opened locked(DraftKey key) {
        return opened(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Also if it is forgotten. */
    Optional<Opened> found(DraftKey key, LockModeType lock) {
        byte[] hash = Draft.hash(key);
        return one("d.keyHash = :value", hash, lock)
                .map(found ->
                        found.as(Author.focalPoint(found.draft().focalPoint().orElse(null))))
                .or(() -> participants
                        .find(hash)
                        .flatMap(way -> one("d.id = :value", way.draft(), lock).map(found -> found.as(way.author()))));
    }

    /**
     * Of which tables a draft has rows, but that of answers. Most have none of most, and a page is read far more often than
     * any of them is written, so this is asked together with the draft, and the tables only where they have any.
     */
    record Parts(boolean entries, boolean uses, boolean leftovers, boolean provenance) {

        /** As they come after the draft in {@link #WITH_PARTS}. */
        static Parts of(Object[] row) {
            return new Parts(isAny(row[1]), isAny(row[2]), isAny(row[3]), isAny(row[4]));
        }

        private static boolean isAny(Object count) {
            return ((Number) count).longValue() > 0;
        }
    }

    /** @param partsOrNull null if it was locked: while that waited, they may have become others */
    private record Found(Draft draft, @Nullable Parts partsOrNull) {

        Opened as(Author author) {
            return new Opened(draft, author, partsOrNull);
        }
    }

    private Optional<Found> one(String condition, Object value, LockModeType lock) {
        if (lock == LockModeType.NONE) {
            return withParts(condition, value).map(row -> new Found((Draft) row[0], Parts.of(row)));
        }
        return entityManager
                .createQuery("SELECT d FROM Draft d WHERE " + condition, Draft.class)
                .setParameter("value", value)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .map(draft -> new Found(draft, null));
    }

    private Optional<Object[]> withParts(String condition, Object value) {
        return entityManager
                .createQuery(WITH_PARTS + condition, Object[].class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private Parts parts(Draft draft) {
        return withParts("d.id = :value", draft.id()).map(Parts::of).orElseThrow();
    }

    DraftView view(Opened opened) {
        Draft draft = opened.draft();
        Parts parts = opened.parts().orElseGet(() -> parts(draft));
        Map<UUID, List<DraftAnswer>> answers =
                allAnswers(draft).stream().collect(Collectors.groupingBy(DraftAnswer::entryId));
        List<DraftEntry> entries = parts.entries() ? entries(draft) : List.of();
        Map<UUID, List<DraftEntry>> inside =
                entries.stream().filter(DraftEntry::isThere).collect(Collectors.groupingBy(DraftEntry::parentId));
        Map<UUID, Map<String, ConsentUse>> uses = parts.uses() ? uses(draft) : Map.of();
        List<DraftAnswer> outside = answers.getOrDefault(draft.id(), List.of());
        return new DraftView(
                draft.consultation(),
                draft.profile(),
                values(outside),
                revised(outside),
                uses.getOrDefault(draft.id(), Map.of()),
                entries(draft.id(), inside, answers, uses),
                draft.topics(),
                draft.revision(),
                draft.definitionVersion(),
                parts.leftovers() ? leftovers(draft) : List.of(),
                draft.savedAt(),
                draft.isAnonymous(),
                draft.isHandedIn(),
                draft.receiptCode(),
                draft.invitation().orElse(null),
                opened.author(),
                draft.review(),
                parts.provenance()
                        ? provenances.of(draft.id()).map(StoredProvenance::view).orElse(null)
                        : null);
    }

    private static Map<String, List<DraftView.Entry>> entries(
            UUID parent,
            Map<UUID, List<DraftEntry>> inside,
            Map<UUID, List<DraftAnswer>> answers,
            Map<UUID, Map<String, ConsentUse>> uses) {
        Map<String, List<DraftView.Entry>> entries = new LinkedHashMap<>();
        for (DraftEntry entry : inside.getOrDefault(parent, List.of())) {
            List<DraftAnswer> own = answers.getOrDefault(entry.id(), List.of());
            entries.computeIfAbsent(entry.repeat(), repeat -> new ArrayList<>())
                    .add(new DraftView.Entry(
                            new EntryId(entry.id()),
                            values(own),
                            revised(own),
                            uses.getOrDefault(entry.id(), Map.of()),
                            entries(entry.id(), inside, answers, uses)));
        }
        return entries;
    }

    private static Map<String, String> values(List<DraftAnswer> answers) {
        Map<String, String> values = new LinkedHashMap<>();
        answers.forEach(answer -> values.put(answer.question(), answer.value()));
        return values;
    }

    private Map<UUID, Map<String, ConsentUse>> uses(Draft draft) {
        return entityManager
                .createQuery("SELECT u FROM DraftUse u WHERE u.draftId = :draft", DraftUse.class)
                .setParameter("draft", draft.id())
                .getResultStream()
                .collect(Collectors.groupingBy(DraftUse::entryId, Collectors.toMap(DraftUse::question, DraftUse::use)));
    }

    /** @param question as in {@link UseWish} */
    Optional<DraftUse> use(Draft draft, UUID entry, String question) {
        return entityManager
                .createQuery(
                        "SELECT u FROM DraftUse u WHERE u.draftId = :draft AND u.entryId = :entry"
                                + " AND u.question = :question",
                        DraftUse.class)
                .setParameter("draft", draft.id())
                .setParameter("entry", entry)
                .setParameter("question", question)
                .getResultStream()
                .findFirst();
    }

    private static Set<String> revised(List<DraftAnswer> answers) {
        return answers.stream()
                .filter(DraftAnswer::isRevised)
                .map(DraftAnswer::question)
                .collect(Collectors.toSet());
    }

    /** @param entry the draft's own id outside a repeat */
    record Where(UUID entry, String question) {}

    /** What is written at these questions, wherever they are asked. */
    Map<Where, DraftAnswer> answers(Draft draft, Set<String> questions) {
        Seals.Opening opening = seals.opening();
        return entityManager
                .createQuery(
                        "SELECT a FROM DraftAnswer a WHERE a.draftId = :draft AND a.question IN :questions",
                        DraftAnswer.class)
                .setParameter("draft", draft.id())
                .setParameter("questions", questions)
                .getResultStream()
                .map(answer -> answer.opened(opening))
                .collect(Collectors.toMap(answer -> new Where(answer.entryId(), answer.question()), answer -> answer));
    }

    /** One that is written for the first time. */
    DraftAnswer fresh(Draft draft, Where where) {
        Clock time = draft.clock(clock);
        return new DraftAnswer(Ids.next(time), draft.id(), where.entry(), where.question(), time.instant());
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_ENTRY} if there never was such an entry */
    DraftEntry existing(Draft draft, EntryId entry) {
        return entries(draft).stream()
                .filter(found -> found.id().equals(entry.value()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ENTRY));
    }

    /** Takes away one entry, and what was typed in it. */
    void delete(Draft draft, UUID entry) {
        attachments.removeEntry(draft.id(), entry);
        for (String removal : List.of(
                "DELETE FROM DraftAnswer a WHERE a.draftId = :draft AND a.entryId = :entry",
                "DELETE FROM DraftUse u WHERE u.draftId = :draft AND u.entryId = :entry",
                "DELETE FROM DraftEntry e WHERE e.draftId = :draft AND e.id = :entry")) {
            entityManager
                    .createQuery(removal)
                    .setParameter("draft", draft.id())
                    .setParameter("entry", entry)
                    .executeUpdate();
        }
    }

    /** Takes out every word. */
    void deleteContent(Draft draft) {
        attachments.removeDraft(draft.id());
        comments.removeAll(draft.id());
        for (String content : List.of("DraftAnswer", "EarlierAnswer", "DraftUse", "DraftLeftover", "DraftEntry")) {
            entityManager
                    .createQuery("DELETE FROM " + content + " c WHERE c.draftId = :draft")
                    .setParameter("draft", draft.id())
                    .executeUpdate();
        }
    }

    /** Whoever comes next clears away what nobody can open any more. */
    void forgetOld() {
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

    /** The oldest first, those removed among them. */
    List<DraftEntry> entries(Draft draft) {
        return entityManager
                .createQuery("SELECT e FROM DraftEntry e WHERE e.draftId = :draft ORDER BY e.id", DraftEntry.class)
                .setParameter("draft", draft.id())
                .getResultList();
    }

    /** The oldest first, those taken back among them. */
    List<DraftAnswer> allAnswers(Draft draft) {
        Seals.Opening opening = seals.opening();
        return entityManager
                .createQuery("SELECT a FROM DraftAnswer a WHERE a.draftId = :draft ORDER BY a.id", DraftAnswer.class)
                .setParameter("draft", draft.id())
                .getResultList()
                .stream()
                .map(answer -> answer.opened(opening))
                .toList();
    }

    private List<DraftView.Leftover> leftovers(Draft draft) {
        Seals.Opening opening = seals.opening();
        return entityManager
                .createQuery(
                        "SELECT l FROM DraftLeftover l WHERE l.draftId = :draft ORDER BY l.id", DraftLeftover.class)
                .setParameter("draft", draft.id())
                .getResultList()
                .stream()
                .map(leftover -> leftover.view(opening))
                .toList();
    }
}
