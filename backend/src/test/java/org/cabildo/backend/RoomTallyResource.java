package org.cabildo.backend;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.SplittableRandom;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.definition.Question;

/** Deployed with the tests only: what someone hands in, changes and takes back, told by a seed. */
@RequestScoped
@Path("rooms/{room}/tallies")
public class RoomTallyResource {

    private static final Consent CONSENT = new Consent(true, ConsentUse.PUBLISH);

    private static final List<String> LENSES =
            List.of("women", "children_adolescents", "women children_adolescents", "");

    @PathParam("room")
    String room;

    @Inject
    Tenants tenants;

    @Inject
    Consultations consultations;

    @Inject
    Drafts drafts;

    @Inject
    HandIn handIn;

    @Inject
    Amendments amendments;

    @POST
    public String handIn(@QueryParam("seed") long seed) {
        ConsultationView consultation = consultation();
        DraftKey draft = drafts.begin(consultation, "es");
        fill(consultation, draft, new SplittableRandom(seed));
        handIn.handIn(consultation, draft, CONSENT);
        return draft.value();
    }

    /** Changes some of it; hands it in again where it was taken back. */
    @PUT
    @Path("{key}")
    public void handInAgain(@PathParam("key") String key, @QueryParam("seed") long seed) {
        ConsultationView consultation = consultation();
        DraftKey draft = new DraftKey(key);
        amendments.reopen(consultation, draft);
        fill(consultation, draft, new SplittableRandom(seed));
        handIn.handIn(consultation, draft, CONSENT, standing(consultation, draft));
    }

    @DELETE
    @Path("{key}")
    public void withdraw(@PathParam("key") String key) {
        DraftKey draft = new DraftKey(key);
        amendments.withdraw(consultation(), draft, standing(consultation(), draft));
    }

    private Correction standing(ConsultationView consultation, DraftKey draft) {
        return Correction.of(
                amendments.read(consultation, draft).receipt().last().number(), null);
    }

    private void fill(ConsultationView consultation, DraftKey draft, SplittableRandom random) {
        List<String> countries = names(consultation, "countries");
        List<String> groups = names(consultation, "stakeholder_groups");
        Profile profile = new Profile(
                random.nextBoolean() ? "es" : "en",
                groups.get(random.nextInt(4)),
                countries.get(random.nextInt(4)),
                "Organisation " + random.nextInt(12));
        drafts.saveProfile(draft, then -> profile);
        List<String> questions = consultation.definition().places().entrySet().stream()
                .filter(asked -> asked.getValue().repeat().isEmpty() && asked.getKey() instanceof Question.Text)
                .map(asked -> asked.getKey().name())
                .limit(20)
                .toList();
        Typing.in(drafts, draft, null, questions.get(0), words(random, "a"));
        for (int i = 0; i < 4; i++) {
            String question = questions.get(1 + random.nextInt(questions.size() - 1));
            Typing.in(drafts, draft, null, question, random.nextInt(4) == 0 ? "" : words(random, "b"));
        }
        if (random.nextInt(3) == 0) {
            EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
            Typing.in(drafts, draft, entry, "s1_gp_title", words(random, "c"));
            Typing.in(drafts, draft, entry, "s1_gp_done", words(random, "d"));
            Typing.in(drafts, draft, entry, "s1_gp_lenses", LENSES.get(random.nextInt(LENSES.size())));
        }
    }

    private static List<String> names(ConsultationView consultation, String list) {
        return consultation.definition().choiceList(list).orElseThrow().choices().stream()
                .map(choice -> choice.name())
                .toList();
    }

    /** Some of it in another language than was chosen. */
    private static String words(SplittableRandom random, String first) {
        String text = random.nextInt(4) == 0
                ? " The municipality should decide together with the people who were displaced what the plan pays for."
                : " palabra".repeat(random.nextInt(6));
        return first + random.nextInt(1_000) + text;
    }

    private ConsultationView consultation() {
        tenants.enter(room);
        return consultations.named(RoomResource.CONSULTATION);
    }
}
