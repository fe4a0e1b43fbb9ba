package org.cabildo.backend.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ClientAddress;
import org.cabildo.backend.platform.JsonBody;
import org.cabildo.backend.platform.RateLimits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Handing in over HTTP, and checking a receipt. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {

    private static final String EXAMPLE = """
            {"language": "es", "stakeholderGroup": "local_authority", "country": "PE",
             "organisation": {"name": "Municipalidad de Ejemplo"},
             "answers": {"s1_t1_q1": "Planes con presupuesto propio."},
             "entries": {"s1_good_practice": [{"s1_gp_title": "Ventanilla única", "s1_gp_done": "Se abrió."}]},
             "consent": {"terms": true, "use": "quote_without_name"},
             "uses": {"s1_t1_q1": "secretariat_only", "s1_good_practice.0": "quote_without_name"}}""";

    @PathParam("consultation")
    String consultation;

    @Inject
    Clock clock;

    @Inject
    Consultations consultations;

    @Inject
    Submissions submissions;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    @POST
    @Path("submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in; the same Idempotency-Key with the same content is the same submission",
            description = "Where an invitation is needed, invitation is its code. Where the consultation allows it,"
                    + " anonymous: true in place of organisation hands in without a name."
                    + " consent.use is publish, quote_without_name or secretariat_only, which it is if left out;"
                    + " uses says the same of single answers (s1_t1_q1, s1_good_practice.0.s1_gp_title) and of entries"
                    + " as a whole (s1_good_practice.0, the first). The strictest holds: what is said of single"
                    + " answers only holds back more. The Idempotency-Key"
                    + " is then what locks the receipt code: a random one of 16 characters or more, which is"
                    + " forgotten once the receipt was noted. submittedAt tells the hour only.")
    @APIResponse(
            responseCode = "201",
            description = "Handed in: id, receiptCode (16 digits), submittedAt, contentHash (SHA-256)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = EXAMPLE))
    public Response submit(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) {
        limits.spend(RateLimits.Kind.SUBMISSION, client.key());
        ConsultationView view = consultations.named(consultation);
        IdempotencyKey idempotencyKey = IdempotencyKey.of(key);
        JsonObject json = JsonBody.read(body);
        SubmissionBody reader = new SubmissionBody();
        SubmissionCommand command = reader.read(json);
        String invitation = reader.invitation(json);
        SubmissionChecker.refuseAll(view.form(), command, clock, reader.problems());
        Receipt receipt = submissions.submit(view, idempotencyKey, command, invitation);
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("id", receipt.submission().toString())
                        .add("receiptCode", receipt.code())
                        .add("submittedAt", receipt.submittedAt().toString())
                        .add("contentHash", receipt.contentHash())
                        .build())
                .build();
    }

    @GET
    @Path("receipts/{code}")
    @Operation(
            summary = "Whether a receipt is ours, for what, and how it stands",
            description = "status is submitted, amended or withdrawn; contentHash is that of what stands, or stood when"
                    + " it was withdrawn; history has every act (handed_in, amended, withdrawn), the first first."
                    + " With hash, matches says whether something with that hash was handed in under this code:"
                    + " current, earlier (it was amended or withdrawn since) or none.")
    public JsonObject receipt(@PathParam("code") String code, @QueryParam("hash") @Nullable String hash) {
        Receipt receipt = submissions.receipt(consultations.named(consultation), code);
        JsonArrayBuilder history = Json.createArrayBuilder();
        receipt.revisions().forEach(revision -> history.add(json(revision)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("submittedAt", receipt.submittedAt().toString())
                .add("contentHash", receipt.contentHash())
                .add("status", receipt.status().key())
                .add("history", history);
        if (hash != null) {
            json.add("matches", matches(receipt, hash));
        }
        return json.build();
    }

    private static JsonObjectBuilder json(Revision revision) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("act", revision.act().key())
                .add("at", revision.at().toString());
        revision.contentHash().ifPresent(hash -> json.add("contentHash", hash));
        return json;
    }

    private static String matches(Receipt receipt, String hash) {
        return receipt.revision(hash)
                .map(revision -> receipt.after(revision).isPresent() ? "earlier" : "current")
                .orElse("none");
    }
}
