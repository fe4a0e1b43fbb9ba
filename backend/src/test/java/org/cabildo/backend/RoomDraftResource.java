package org.cabildo.backend;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.participation.Registrations;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.InvitedDrafts;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.tenancy.Tenants;

/** Deployed with the tests only: drafting and confirming, which else only pages do. */
@RequestScoped
@Path("rooms/{room}/drafts")
public class RoomDraftResource {

    @PathParam("room")
    String room;

    @Inject
    Tenants tenants;

    @Inject
    Consultations consultations;

    @Inject
    Gate gate;

    @Inject
    InvitedDrafts invitedDrafts;

    @Inject
    Registrations registrations;

    @Inject
    Drafts drafts;

    @Inject
    HandIn handIn;

    @Inject
    Amendments amendments;

    /** @param code of an invitation; empty to begin without one */
    @POST
    public String open(@QueryParam("code") @DefaultValue("") String code) {
        ConsultationView consultation = consultation();
        return code.isEmpty()
                ? drafts.begin(consultation, "es").value()
                : invitedDrafts
                        .open(consultation, gate.admitLink(consultation, code))
                        .value();
    }

    @PUT
    @Path("{key}")
    public void write(@PathParam("key") String key, @QueryParam("text") String text) {
        consultation();
        drafts.saveProfile(new DraftKey(key), then -> new Profile("es", "academia", "CL", "Somebody else"));
        Typing.in(drafts, new DraftKey(key), null, "s1_t1_q1", text);
    }

    @GET
    @Path("{key}")
    public String read(@PathParam("key") String key) {
        consultation();
        return String.valueOf(drafts.read(new DraftKey(key)).answers().get("s1_t1_q1"));
    }

    @POST
    @Path("{key}/submission")
    public String submit(@PathParam("key") String key) {
        return handIn.handIn(consultation(), new DraftKey(key), new Consent(true, ConsentUse.PUBLISH))
                .code();
    }

    @POST
    @Path("{key}/reopening")
    public void reopen(@PathParam("key") String key) {
        amendments.reopen(consultation(), new DraftKey(key));
    }

    /** @return the code, and how many acts there were */
    @PUT
    @Path("{key}/submission")
    public String submitAgain(@PathParam("key") String key, @QueryParam("standing") int standing) {
        return told(handIn.handIn(
                consultation(),
                new DraftKey(key),
                new Consent(true, ConsentUse.PUBLISH),
                Correction.of(standing, null)));
    }

    /** @return as {@link #submitAgain} */
    @DELETE
    @Path("{key}/submission")
    public String withdraw(@PathParam("key") String key, @QueryParam("standing") int standing) {
        return told(amendments.withdraw(consultation(), new DraftKey(key), Correction.of(standing, null)));
    }

    private static String told(Receipt receipt) {
        return receipt.code() + " " + receipt.last().number();
    }

    /** @return the code of the invitation that it leads to */
    @POST
    @Path("confirmation")
    public String confirm(@QueryParam("token") String token) {
        return registrations
                .confirm(consultation(), token)
                .invitation()
                .orElseThrow()
                .code()
                .shown();
    }

    private ConsultationView consultation() {
        tenants.enter(room);
        return consultations.named(RoomResource.CONSULTATION);
    }
}
