package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.cabildo.backend.attachment.StoredFile;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The file of an answer over HTTP: to be saved, never shown. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/answers/{id}/file")
public class AnswerFileResource {

    @Inject
    Consultations consultations;

    @Inject
    AnswerFiles files;

    @GET
    @SecurityRequirement(name = Api.TOKEN)
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The file of an answer to a question of type file: for those who may read answers",
            description = "The answer's value is {sha256}-{size}-{name} of this file.")
    @APIResponse(responseCode = "200", description = "The file, as an attachment")
    public Response file(@PathParam("consultation") String consultation, @PathParam("id") String answer) {
        StoredFile file = files.of(consultations.named(consultation), id(answer));
        Response.ResponseBuilder response = Response.ok((StreamingOutput) out -> files.write(file, out));
        file.headers().forEach(response::header);
        return response.build();
    }

    private static UUID id(String answer) {
        try {
            return UUID.fromString(answer);
        } catch (IllegalArgumentException notOurs) {
            throw new ProblemException(ProblemType.UNKNOWN_FILE);
        }
    }
}
