package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.team.TeamPermission;

/** The receipt of what was handed in, with what can still be done about it. */
@ApplicationScoped
class DonePage extends DraftedPage {

    static final String NAME = "done";

    private static final String CORRECT = "correct";
    private static final String WITHDRAW = "withdraw";
    private static final String SURE = "sure";
    private static final String NOTED = "noted";
    private static final String STANDING = "standing";
    private static final String REASON = "reason";

    @Inject
    HandIn handIn;

    @Inject
    Amendments amendments;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    boolean isFor(DraftView saved) {
        return saved.isHandedIn();
    }

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        Receipt receipt = handIn.receipt(visit.consultation(), visit.key().orElseThrow());
        boolean isKept = !receipt.isAnonymous();
        Map<String, Object> model = model(visit, draft, NAME);
        model.put("slip", new Slip(receipt, new Teller(visit.language())));
        model.put("segments", receipt.isWithdrawn() || !isKept ? List.of() : Answered.of(draft, visit));
        model.put("standing", receipt.last().number());
        model.put(
                "mayCorrect",
                isKept
                        && visit.consultation().isOpen(clock.instant())
                        && draft.saved().author().may(TeamPermission.REOPEN));
        model.put(
                "mayWithdraw",
                isKept && !receipt.isWithdrawn() && draft.saved().author().may(TeamPermission.WITHDRAW));
        model.put("isSure", visit.parameterIsThere(WITHDRAW));
        pages.show(visit, 200, NAME, model);
    }

    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) throws IOException {
        DraftKey key = visit.key().orElseThrow();
        switch (posted.button()) {
            case CORRECT -> {
                amendments.reopen(visit.consultation(), key);
                visit.go(Way.REVIEW);
            }
            case WITHDRAW -> visit.go(NAME + "?" + WITHDRAW + "#" + WITHDRAW);
            case SURE -> {
                amendments.withdraw(
                        visit.consultation(), key, Correction.of(posted.number(STANDING), posted.text(REASON)));
                visit.go(NAME);
            }
            case NOTED -> {
                drafts.forget(key);
                visit.closes();
                pages.show(visit, 200, "gone", Map.of("isQuiet", true));
            }
            default -> visit.go(NAME);
        }
    }
}
