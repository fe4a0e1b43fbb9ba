package org.cabildo.backend;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.Definitions;
import org.jspecify.annotations.Nullable;

/** Deployed with the tests only: gives each test a tenant of its own with one consultation. */
@RequestScoped
@Path("rooms")
public class RoomResource {

    static final String CONSULTATION = "views";

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Consultations consultations;

    @POST
    @Path("{room}")
    public void open(
            @PathParam("room") String room,
            @QueryParam("definition") @DefaultValue("brasilia-2024") String definition,
            @QueryParam("opensAt") String opensAt,
            @QueryParam("closesAt") @Nullable String closesAt,
            @QueryParam("anonymous") boolean anonymous) {
        current.enter(tenants.create(room, room).id());
        consultations.create(
                CONSULTATION,
                Definitions.readingBundled(definition),
                Instant.parse(opensAt),
                closesAt == null ? null : Instant.parse(closesAt),
                new Admission(Admission.Who.EVERYONE, false, false, anonymous, false));
    }

    /** One consultation more. */
    @POST
    @Path("{room}/more")
    public void more(@PathParam("room") String room) {
        tenants.enter(room);
        consultations.create(
                "more", Definitions.readingBundled("municipal-services"), Instant.parse("2024-04-01T00:00:00Z"), null);
    }
}
