package org.cabildo.backend;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Map;
import org.cabildo.backend.attachment.CheckedFile;
import org.cabildo.backend.attachment.FileDoor;
import org.cabildo.backend.attachment.FileKind;
import org.cabildo.backend.attachment.Offered;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.DraftFiles;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.tenancy.Tenants;

/** Deployed with the tests only: files in drafts of the municipality's questionnaire, which else only pages take. */
@RequestScoped
@Path("rooms/{room}/files")
public class RoomFileResource {

    @PathParam("room")
    String room;

    @Inject
    Tenants tenants;

    @Inject
    Consultations consultations;

    @Inject
    Drafts drafts;

    @Inject
    FileDoor door;

    @Inject
    DraftFiles files;

    @Inject
    HandIn handIn;

    @Inject
    Amendments amendments;

    /** @return the key of a draft that lacks nothing */
    @POST
    public String begin(@QueryParam("anonymous") boolean anonymous) {
        ConsultationView consultation = consultation();
        DraftKey key = anonymous ? drafts.beginAnonymous(consultation, "es") : drafts.begin(consultation, "es");
        drafts.saveProfile(key, then -> new Profile("es", "civil_society", "PE", anonymous ? null : "Junta vecinal"));
        Map.of(
                        "informed", "OK",
                        "district", "hills",
                        "adults", "2",
                        "children", "0",
                        "used", "waste",
                        "waste_rating", "4",
                        "fault_place", "-12.0791 -77.0465 0 0")
                .forEach((question, value) -> Typing.in(drafts, key, null, question, value));
        return key.value();
    }

    /** @return the answer's stored form */
    @PUT
    @Path("{key}/{question}")
    @Consumes("application/octet-stream")
    public String attach(
            @PathParam("key") String key,
            @PathParam("question") String question,
            @QueryParam("name") String name,
            InputStream content)
            throws IOException {
        consultation();
        Offered offered = new Offered(name, content, 10, EnumSet.allOf(FileKind.class));
        try (CheckedFile file = door.check(offered)) {
            return files.attach(new DraftKey(key), null, question, file);
        }
    }

    @DELETE
    @Path("{key}/{question}")
    public void remove(@PathParam("key") String key, @PathParam("question") String question) {
        consultation();
        files.remove(new DraftKey(key), null, question);
    }

    /** As somebody does who writes the name of a file and has none. */
    @PUT
    @Path("{key}/{question}/words")
    public void say(
            @PathParam("key") String key, @PathParam("question") String question, @QueryParam("value") String value) {
        consultation();
        Typing.in(drafts, new DraftKey(key), null, question, value);
    }

    @GET
    @Path("{key}/{question}")
    public String read(@PathParam("key") String key, @PathParam("question") String question) {
        consultation();
        return drafts.read(new DraftKey(key)).answers().getOrDefault(question, "");
    }

    @DELETE
    @Path("{key}")
    public void forget(@PathParam("key") String key) {
        consultation();
        drafts.forget(new DraftKey(key));
    }

    /** @return the content hash */
    @POST
    @Path("{key}/submission")
    public String submit(@PathParam("key") String key) {
        return handIn.handIn(consultation(), new DraftKey(key), new Consent(true, ConsentUse.SECRETARIAT_ONLY))
                .contentHash();
    }

    @POST
    @Path("{key}/correction")
    public void reopen(@PathParam("key") String key) {
        amendments.reopen(consultation(), new DraftKey(key));
    }

    /** @return the content hash */
    @POST
    @Path("{key}/amendment")
    public String amend(@PathParam("key") String key) {
        ConsultationView consultation = consultation();
        Consent consent = new Consent(true, ConsentUse.SECRETARIAT_ONLY);
        return handIn.handIn(consultation, new DraftKey(key), consent, correction(key))
                .contentHash();
    }

    @DELETE
    @Path("{key}/submission")
    public void withdraw(@PathParam("key") String key) {
        amendments.withdraw(consultation(), new DraftKey(key), correction(key));
    }

    private Correction correction(String key) {
        Receipt standing = amendments.read(consultation(), new DraftKey(key)).receipt();
        return new Correction(standing.last().number(), null);
    }

    private ConsultationView consultation() {
        tenants.enter(room);
        return consultations.named(RoomResource.CONSULTATION);
    }
}
