package org.cabildo.ui.light;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.CarryOver;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;

/**
 * A page of a draft. It is shown to whose browser has the draft open; each form of it has the draft's key with it, so that
 * what is posted goes into the draft that was on the page, also when the browser has forgotten its cookie since, or opened
 * another. A draft that was handed in leads to its receipt.
 */
abstract class DraftedPage implements LightPage {

    /** The field with the key. */
    static final String KEY = "k";

    @Inject
    Pages pages;

    @Inject
    Rooms rooms;

    @Inject
    CarryOver carryOver;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    @Inject
    LightScript script;

    abstract void show(Visit visit, WrittenDraft draft) throws IOException;

    /** The key that was posted; of a page that reads by itself, once it has come. */
    Optional<String> key(Visit visit, Posted posted) throws IOException {
        return posted.find(KEY);
    }

    abstract void take(Visit visit, WrittenDraft draft, Posted posted) throws IOException;

    /** Whether it is for a draft as that stands: being written, or handed in. */
    boolean isFor(DraftView saved) {
        return !saved.isHandedIn();
    }

    @Override
    public final void show(Visit visit) throws IOException {
        Optional<DraftKey> key = visit.key();
        if (key.isEmpty()) {
            visit.go("?again");
            return;
        }
        DraftView saved = open(visit, key.get());
        if (!isFor(saved)) {
            visit.go(saved.isHandedIn() ? DonePage.NAME : ContentsPage.NAME);
            return;
        }
        Visit now = rooms.upToDate(visit, saved);
        show(now, written(now, saved));
    }

    @Override
    public final void take(Visit visit, Posted posted) throws IOException {
        DraftKey key = key(visit, key(visit, posted));
        DraftView saved = open(visit, key);
        Visit opened = visit.key().filter(key::equals).isPresent() ? visit : visit.opens(key);
        if (!isFor(saved)) {
            opened.go(saved.isHandedIn() ? DonePage.NAME : ContentsPage.NAME);
            return;
        }
        Visit now = rooms.upToDate(opened, saved);
        take(now, written(now, saved), posted);
    }

    /** Trying keys is trying codes. */
    final DraftKey key(Visit visit, Optional<String> posted) {
        String sent = posted.orElseThrow(() -> new ProblemException(ProblemType.FORM_UNREADABLE));
        return visit.key()
                .filter(key -> key.value().equals(sent))
                .orElseGet(() -> drafts.typed(visit.consultation(), sent));
    }

    /** Afresh: after something was saved. */
    final WrittenDraft again(Visit visit) {
        return written(visit, open(visit, visit.key().orElseThrow()));
    }

    final WrittenDraft written(Visit visit, DraftView saved) {
        return new WrittenDraft(visit.consultation(), saved, clock);
    }

    final DraftView open(Visit visit, DraftKey key) {
        try {
            return carryOver.open(visit.consultation(), key);
        } catch (ProblemException problem) {
            if (problem.type() == ProblemType.UNKNOWN_DRAFT) {
                visit.closes();
            }
            throw problem;
        }
    }

    /** What every page of a draft shows. */
    final Map<String, Object> model(Visit visit, WrittenDraft draft, String address) {
        Map<String, Object> model = new HashMap<>();
        Way way = new Way(draft);
        // Where writing without a connection is chosen, or what is left of it is cleared.
        boolean needsScript = draft.saved().isAnonymous() || address.equals(ContentsPage.NAME);
        model.put("script", needsScript ? script.address(visit.request()) : null);
        model.put("way", way);
        model.put("address", visit.to(address));
        model.put("back", visit.to(way.before(address)));
        model.put("key", visit.key().orElseThrow());
        model.put("isQuiet", draft.saved().isAnonymous());
        model.put("isCorrected", draft.saved().isBeingCorrected());
        model.put("closedAt", visit.consultation().closesAt().orElse(null));
        model.put("isClosed", visit.consultation().isClosed(clock.instant()));
        model.put("savedAt", draft.saved().isAnonymous() ? null : draft.saved().savedAt());
        model.put("leftovers", draft.saved().leftovers());
        return model;
    }
}
