package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.publication.PublicResults;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.InvitedDrafts;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.form.Themes;
import org.cabildo.ui.form.TimeNeeded;
import org.cabildo.ui.shell.LanguageNames;
import org.jspecify.annotations.Nullable;

/** What a consultation is, and the ways in: beginning, and coming back by a code. */
@ApplicationScoped
class StartPage implements LightPage {

    private static final String NAME = "";
    private static final String CODE = "code";

    /** A code of an invitation has letters, or is shorter than this. */
    private static final int DIGITS_OF_DRAFT = 20;

    @Inject
    Pages pages;

    @Inject
    Drafts drafts;

    @Inject
    InvitedDrafts invited;

    @Inject
    Gate gate;

    @Inject
    PublicResults results;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void show(Visit visit) throws IOException {
        // The same for everybody who reads that language, but for those who have a draft open.
        visit.response().setHeader("Cache-Control", "no-cache");
        visit.response().setHeader("Vary", "Accept-Language, Cookie");
        show(visit, 200, null);
    }

    private void show(Visit visit, int status, @Nullable String problem) throws IOException {
        ConsultationView consultation = visit.consultation();
        Definition definition = consultation.definition();
        Teller say = new Teller(visit.language());
        Instant now = clock.instant();
        Map<String, Object> model = new HashMap<>();
        model.put("organiser", say.text(definition.organiser()));
        model.put("subtitle", say.text(definition.subtitle()));
        model.put("intro", definition.intro().stream().map(say::text).toList());
        model.put("documents", DocumentLink.of(definition.documents(), visit.language()));
        model.put(
                "segments",
                definition.segments().stream().map(s -> say.text(s.label())).toList());
        model.put("time", time(definition, visit.language(), say));
        model.put(
                "writable",
                definition.answerLanguages().stream()
                        .map(LanguageNames::inItself)
                        .collect(Collectors.joining(", ")));
        model.put("uses", List.of(ConsentUse.values()));
        model.put("isOpen", consultation.isOpen(now));
        model.put("isOver", consultation.isClosed(now));
        model.put("opensAt", consultation.opensAt());
        model.put("closesAt", consultation.closesAt().orElse(null));
        model.put("who", consultation.admission().who().name());
        model.put("isAnonymousAllowed", consultation.admission().anonymousAllowed());
        model.put("hasResults", results.areOpen(consultation));
        model.put("hasDraft", visit.key().isPresent());
        model.put("isAgain", visit.parameterIsThere("again"));
        model.put("problem", problem);
        pages.show(visit, status, "start", model);
    }

    private static String time(Definition definition, Locale language, Teller say) {
        String all = TimeNeeded.forAll(definition).in(language);
        return Themes.areMany(definition)
                ? say.of(
                        "respondent.before.time.themes",
                        TimeNeeded.forOneTheme(definition).in(language),
                        all)
                : say.of("respondent.before.time.all", all);
    }

    @Override
    public void take(Visit visit, Posted posted) throws IOException {
        if (!posted.has(CODE)) {
            DraftKey key = drafts.begin(visit.consultation(), writing(visit).toLanguageTag());
            visit.opens(key).go(Way.WHO);
            return;
        }
        try {
            visit.opens(find(visit.consultation(), posted.text(CODE))).go(ContentsPage.NAME);
        } catch (ProblemException problem) {
            // The page again, with what is wrong where it was typed.
            show(visit, problem.type().status(), problem.sentence(visit.language()));
        }
    }

    private DraftKey find(ConsultationView consultation, String typed) {
        boolean isOfDraft = typed.chars().filter(Character::isDigit).count() >= DIGITS_OF_DRAFT;
        return isOfDraft
                ? drafts.typed(consultation, typed)
                : invited.open(consultation, gate.admit(consultation, typed));
    }

    /** In which someone who reads this page will most likely write. */
    static Locale writing(Visit visit) {
        List<Locale> writable = visit.consultation().definition().answerLanguages();
        return writable.contains(visit.language()) ? visit.language() : writable.get(0);
    }
}
