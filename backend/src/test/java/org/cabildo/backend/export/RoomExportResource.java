package org.cabildo.backend.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.export.file.Format;
import org.cabildo.backend.export.file.Shape;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.tenancy.Tenants;

/** Deployed with the tests only: what a node leaves behind that is killed while it makes an export. */
@RequestScoped
@Path("rooms/{room}/exports")
public class RoomExportResource {

    @PathParam("room")
    String room;

    @Inject
    Tenants tenants;

    @Inject
    Consultations consultations;

    @Inject
    ExportRows rows;

    @Inject
    Making making;

    @Inject
    Left left;

    /** An export of which one portion is read, by a node that has not been heard of for an hour. */
    @POST
    public JsonObject killedWhileReading() {
        tenants.enter(room);
        UUID node = UUID.randomUUID();
        UUID id = left.order(consultations.all().get(0), node);
        making.hasMore(id, node);
        making.hasMore(id, node);
        left.age(id);
        ExportJob job = rows.find(id).orElseThrow();
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("state", job.state().key())
                .add("read", job.submissionsRead())
                .build();
    }

    /** The same of a node that was killed while it wrote: all is read, and there is a part of a file. */
    @POST
    @Path("writing")
    public JsonObject killedWhileWriting() {
        tenants.enter(room);
        UUID node = UUID.randomUUID();
        UUID id = left.order(consultations.all().get(0), node);
        boolean isMore = true;
        while (isMore) {
            isMore = making.hasMore(id, node);
        }
        new FileParts((number, packed) -> rows.keep(id, node, ExportPart.Kind.FILE, number, packed, job -> {}))
                .write(new byte[FileParts.SIZE], 0, FileParts.SIZE);
        left.age(id);
        return Json.createObjectBuilder().add("id", id.toString()).build();
    }

    /** Rows that nobody is told of. */
    @RequestScoped
    public static class Left {

        @PersistenceContext
        EntityManager entityManager;

        @Inject
        Clock clock;

        @Transactional
        public UUID order(ConsultationView consultation, UUID node) {
            Instant now = clock.instant();
            ExportJob job = new ExportJob(
                    Ids.next(clock),
                    consultation,
                    new ExportOrder(Format.CSV, Shape.LONG, null, true, List.of(Dimension.COUNTRY), Selection.ALL),
                    false,
                    null,
                    0,
                    now,
                    now.plus(Duration.ofDays(1)));
            job.claimedBy(node, now);
            entityManager.persist(job);
            return job.id();
        }

        @Transactional
        public void age(UUID id) {
            entityManager
                    .createQuery("SELECT j FROM ExportJob j WHERE j.id = :id", ExportJob.class)
                    .setParameter("id", id)
                    .getSingleResult()
                    .heardOf(clock.instant().minus(Duration.ofHours(1)));
        }
    }
}
