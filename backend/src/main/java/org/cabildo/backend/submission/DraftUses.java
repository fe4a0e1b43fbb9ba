package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.jspecify.annotations.Nullable;

/** How single answers of a draft may be used: who may write an answer says that too (decision 0023). */
@ApplicationScoped
public class DraftUses {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Drafts drafts;

    @Inject
    DraftRows rows;

    /**
     * Saves how one answer may be used. If somebody else has said something else meanwhile, the stricter stands: nothing
     * that one of them holds back is let go unseen. Saving twice is saving once.
     *
     * @throws ProblemException as {@link Drafts} says; {@link ProblemType#UNKNOWN_ENTRY} if there never was such an entry
     */
    @Retrying
    @Transactional
    public SavedUse save(DraftKey key, UseWish wish) {
        Opened opened = drafts.writing(key, where(key, wish));
        Draft draft = opened.draft();
        UUID entry = wish.entry() == null
                ? draft.id()
                : rows.existing(draft, wish.entry()).id();
        Optional<DraftUse> there = rows.use(draft, entry, wish.question());
        ConsentUse now = there.map(DraftUse::use).orElse(null);
        boolean hasMet = now != wish.baseOrNull() && now != wish.useOrNull();
        ConsentUse then = hasMet ? stricter(now, wish.useOrNull()) : wish.useOrNull();
        if (then != now || draft.isHandedIn()) {
            drafts.changed(draft);
            there.ifPresent(entityManager::remove);
            entityManager.flush();
            if (then != null) {
                entityManager.persist(
                        new DraftUse(Ids.next(draft.clock(clock)), draft.id(), entry, wish.question(), then));
            }
            entityManager.flush();
        }
        return new SavedUse(clock.instant(), draft.revision(), then, hasMet);
    }

    private Opened.There where(DraftKey key, UseWish wish) {
        return wish.entry() == null || !wish.question().equals(UseWish.ENTRY)
                ? Opened.question(wish.question())
                : drafts.theOneOf(key, wish.entry());
    }

    private static @Nullable ConsentUse stricter(@Nullable ConsentUse one, @Nullable ConsentUse other) {
        return one == null || other == null ? Optional.ofNullable(one).orElse(other) : one.stricter(other);
    }
}
