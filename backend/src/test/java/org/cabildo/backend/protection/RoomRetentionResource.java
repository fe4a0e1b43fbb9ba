package org.cabildo.backend.protection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import org.cabildo.backend.platform.TenantTables;

/** Deployed with the tests only: makes the time come at which is looked for what has had its time. */
@RequestScoped
@Path("retention-round")
public class RoomRetentionResource {

    @Inject
    RetentionRound round;

    @Inject
    TenantTables tables;

    /** Of tables with something of respondents, those that hang on no root; organisations go with their last submission. */
    @GET
    @Path("loose-tables")
    public String looseTables() {
        Set<String> hanging = new Hanging(tables.references()).tables();
        return tables.comments().entrySet().stream()
                .filter(table -> HeldKind.of(table.getValue())
                        .filter(HeldKind::isOfRespondents)
                        .isPresent())
                .map(Map.Entry::getKey)
                .filter(table -> !hanging.contains(table) && !table.equals("organisation"))
                .toList()
                .toString();
    }

    @POST
    public void ofAll() {
        round.ofAll();
    }
}
