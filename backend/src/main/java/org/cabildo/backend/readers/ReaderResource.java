package org.cabildo.backend.readers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.Fields;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Who reads what is sealed, over HTTP. What they read is read on their page alone: no program is a reader. */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}/readers")
@SecurityRequirement(name = Api.TOKEN)
@Produces(MediaType.APPLICATION_JSON)
public class ReaderResource {

    @Inject
    Consultations consultations;

    @Inject
    Readers readers;

    @GET
    @Operation(summary = "Who reads the sealed answers")
    public JsonArray list(@PathParam("consultation") String consultation) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        readers.list(named(consultation))
                .forEach(reader -> array.add(Json.createObjectBuilder()
                        .add("account", reader.account().toString())
                        .add("name", reader.name())
                        .add("since", reader.since().toString())));
        return array.build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Name somebody who works for the tenant, by the account")
    @APIResponse(responseCode = "204", description = "Named")
    public void name(@PathParam("consultation") String consultation, @PathParam("id") String account) {
        readers.name(named(consultation), Fields.id(account));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take somebody off")
    @APIResponse(responseCode = "204", description = "Taken off")
    public void remove(@PathParam("consultation") String consultation, @PathParam("id") String account) {
        readers.remove(named(consultation), Fields.id(account));
    }

    private ConsultationView named(String consultation) {
        return consultations.named(consultation);
    }
}
