package org.cabildo.backend.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cabildo.surveys.definition.Definition;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The consultations of a tenant. */
@RequestScoped
@Path("tenants/{tenant}/consultations")
@Produces(MediaType.APPLICATION_JSON)
public class ConsultationResource {

    @Inject
    Consultations consultations;

    @GET
    @Operation(summary = "The consultations that take submissions now")
    public JsonArray open() {
        JsonArrayBuilder open = Json.createArrayBuilder();
        consultations.open().forEach(consultation -> open.add(summary(consultation)));
        return open.build();
    }

    private static JsonObject summary(ConsultationView consultation) {
        Definition definition = consultation.definition();
        JsonObjectBuilder title = Json.createObjectBuilder();
        definition.title().byLanguage().forEach((in, words) -> title.add(in.toLanguageTag(), words));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", consultation.name())
                .add("title", title)
                .add("opensAt", consultation.opensAt().toString());
        consultation
                .closesAt()
                .ifPresentOrElse(at -> json.add("closesAt", at.toString()), () -> json.addNull("closesAt"));
        return json.add("languages", Json.createArrayBuilder(DefinitionResource.tags(definition.languages())))
                .build();
    }
}
