package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Channel;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.ui.shell.ConsentWords;
import org.jspecify.annotations.Nullable;

/** Everything answered, to be read once more; what is wrong with it; and handing it in. */
@ApplicationScoped
class ReviewPage extends DraftedPage {

    private static final String USE = "use";
    private static final String TERMS = "terms";
    private static final String REASON = "reason";
    private static final String STANDING = "standing";
    private static final String HAND_IN = "hand-in";
    private static final String TERMS_POINTER = "/consent/terms";
    private static final int OK = 200;

    @Inject
    HandIn handIn;

    @Inject
    Amendments amendments;

    @Override
    public String name() {
        return Way.REVIEW;
    }

    /** A use to choose. */
    record UseOption(String name, String key, boolean isChosen) {}

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        Optional<HandedIn> before = before(visit, draft);
        Given given = new Given(
                // What silence means, said; browsers of old would choose the first.
                before.map(HandedIn::use).orElse(ConsentUse.SECRETARIAT_ONLY),
                false,
                "",
                before.map(standing -> standing.receipt().last().number()).orElse(0));
        show(
                visit,
                OK,
                draft,
                given,
                null,
                handIn.wrong(visit.consultation(), visit.key().orElseThrow(), draft.saved()));
    }

    /** What was chosen on the page. */
    private record Given(ConsentUse use, boolean terms, String reason, int standing) {}

    private void show(
            Visit visit,
            int status,
            WrittenDraft draft,
            Given given,
            @Nullable String sentence,
            List<FieldProblem> problems)
            throws IOException {
        boolean isQuiet = draft.saved().isAnonymous();
        Map<String, Object> model = model(visit, draft, Way.REVIEW);
        model.put(
                "wrong",
                Wrong.of(
                        problems.stream()
                                .filter(problem -> !problem.pointer().equals(TERMS_POINTER))
                                .toList(),
                        draft,
                        visit));
        model.put("sentence", sentence);
        model.put("speaker", WhoPage.facts(draft, new Teller(visit.language())));
        model.put("segments", Answered.of(draft, visit));
        model.put("isTermsMissing", problems.stream().anyMatch(p -> p.pointer().equals(TERMS_POINTER)));
        model.put("hasTerms", given.terms());
        model.put("reason", given.reason());
        model.put("standing", given.standing());
        String prefix = ConsentWords.usePrefix(isQuiet);
        model.put(
                "uses",
                Arrays.stream(ConsentUse.values())
                        .map(use -> new UseOption(use.key(), prefix + use.key(), use == given.use()))
                        .toList());
        pages.show(visit, status, Way.REVIEW, model);
    }

    /** What stands while this is corrected; empty if nothing was handed in yet. */
    private Optional<HandedIn> before(Visit visit, WrittenDraft draft) {
        return draft.saved().isBeingCorrected()
                ? Optional.of(amendments.read(visit.consultation(), visit.key().orElseThrow()))
                : Optional.empty();
    }

    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) throws IOException {
        if (!posted.button().equals(HAND_IN)) {
            visit.go(Moves.after(posted, Way.REVIEW, new Way(draft)));
            return;
        }
        ConsentUse use = ConsentUse.of(posted.text(USE)).orElse(ConsentUse.SECRETARIAT_ONLY);
        int standing = posted.number(STANDING);
        Given given = new Given(use, posted.has(TERMS), posted.text(REASON), standing);
        try {
            handIn.handIn(
                    visit.consultation(),
                    visit.key().orElseThrow(),
                    new Consent(
                            given.terms(),
                            use,
                            ConsentWords.shownTo(visit.language(), draft.saved().isAnonymous())),
                    Correction.of(standing, given.reason()),
                    Channel.LIGHT);
            visit.go(DonePage.NAME);
        } catch (ProblemException problem) {
            if (problem.type() == ProblemType.INVALID) {
                show(visit, problem.type().status(), draft, given, null, problem.errors());
            } else {
                String sentence = problem.sentence(visit.language());
                show(visit, problem.type().status(), again(visit), given, sentence, List.of());
            }
        }
    }
}
