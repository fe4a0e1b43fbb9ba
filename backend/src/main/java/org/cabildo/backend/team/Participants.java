package org.cabildo.backend.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.participation.Contact;
import org.cabildo.backend.participation.Contacts;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Those who work on a draft. Who may change that is decided above, with the draft; whoever calls holds its lock. */
@ApplicationScoped
public class Participants {

    /** A page tells four times a minute. */
    private static final Duration STILL_THERE = Duration.ofSeconds(40);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Contacts contacts;

    /**
     * Somebody's own way to a draft.
     *
     * @param draft to which it leads
     */
    public record Way(UUID draft, Author author) {}

    /** @return empty if nobody, or nobody any longer, has a key with this hash */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Way> find(byte[] keyHash) {
        return entityManager
                .createQuery("SELECT p FROM Participant p WHERE p.keyHash = :hash", Participant.class)
                .setParameter("hash", keyHash)
                .getResultStream()
                .findFirst()
                .map(found -> new Way(found.draftId(), found.author()));
    }

    /** @param keyHash of the key in their own link, or null of the focal point */
    @Transactional(Transactional.TxType.MANDATORY)
    public ParticipantId add(
            ConsultationId consultation, UUID draft, NewParticipant asked, Contact contact, byte @Nullable [] keyHash) {
        Participant participant = new Participant(Ids.next(clock), draft, asked, keyHash, clock.instant());
        entityManager.persist(participant);
        contacts.keep(consultation, participant.id(), contact);
        entityManager.flush();
        return new ParticipantId(participant.id());
    }

    /** Those taken out among them, in the order in which they came. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ParticipantView> of(UUID draft) {
        List<Participant> all = all(draft);
        Map<UUID, Contact> known =
                contacts.ofColleagues(all.stream().map(Participant::id).toList());
        return all.stream()
                .map(one -> one.view(known.getOrDefault(one.id(), Contact.NONE)))
                .toList();
    }

    /** What they are called, by their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> names(UUID draft) {
        return of(draft).stream().collect(Collectors.toMap(one -> one.id().value(), ParticipantView::name));
    }

    /** Once they have followed their link. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(UUID draft, ParticipantId id) {
        one(draft, id).opened(clock.instant());
    }

    /**
     * Somebody works on an answer, and learns who else does.
     *
     * @param spot which answer: its question, a full stop, its number on the page; empty of none
     * @return what the others are called, by the spot where they are
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, List<String>> seen(UUID draft, ParticipantId id, String spot) {
        one(draft, id).seen(spot, clock.instant());
        LocalDateTime since =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(STILL_THERE);
        Map<UUID, String> where = new LinkedHashMap<>();
        all(draft).stream()
                .filter(other -> !other.id().equals(id.value()) && !other.isRemoved())
                .forEach(other -> other.seenSince(since).ifPresent(there -> where.put(other.id(), there)));
        Map<UUID, Contact> known = contacts.ofColleagues(where.keySet());
        return where.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(
                                other -> known.getOrDefault(other.getKey(), Contact.NONE)
                                        .person()
                                        .orElse(""),
                                Collectors.toList())));
    }

    /** @throws ProblemException {@link ProblemType#NOT_FOUND} if they are not there, or were taken out */
    @Transactional(Transactional.TxType.MANDATORY)
    public String languageOf(UUID draft, ParticipantId id) {
        return one(draft, id).language();
    }

    /**
     * They come in with another key from now on.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if they are not there, or were taken out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opensWith(UUID draft, ParticipantId id, byte[] keyHash) {
        one(draft, id).opensWith(keyHash);
    }

    /**
     * Their link leads nowhere from now on.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if they are not there, or were taken out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID draft, ParticipantId id) {
        one(draft, id).removed(clock.instant());
    }

    /** Nobody comes in by a link of their own any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeAll(UUID draft) {
        all(draft).stream()
                .filter(one -> one.role() != TeamRole.FOCAL_POINT && !one.isRemoved())
                .forEach(one -> one.removed(clock.instant()));
    }

    private Participant one(UUID draft, ParticipantId id) {
        return all(draft).stream()
                .filter(one -> one.id().equals(id.value()) && !one.isRemoved())
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private List<Participant> all(UUID draft) {
        return entityManager
                .createQuery("SELECT p FROM Participant p WHERE p.draftId = :draft ORDER BY p.id", Participant.class)
                .setParameter("draft", draft)
                .getResultList();
    }
}
