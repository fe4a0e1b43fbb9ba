package org.cabildo.backend.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes exports away, some parts to a transaction. */
@ApplicationScoped
class Removal {

    @Inject
    ExportRows rows;

    /** Whatever state it is in; who is making it stops. */
    void remove(UUID export) {
        rows.withdraw(export);
        deleteParts(export);
        rows.delete(export);
    }

    /** What has had its time, and what is left of those that have ended without a file. */
    void clearUp() {
        rows.expired().forEach(this::remove);
        rows.ended().forEach(id -> {
            deleteParts(id, ExportPart.Kind.READ);
            if (rows.find(id).filter(job -> job.state() != ExportState.DONE).isPresent()) {
                deleteParts(id, ExportPart.Kind.FILE);
            }
        });
    }

    private void deleteParts(UUID export) {
        deleteParts(export, ExportPart.Kind.READ);
        deleteParts(export, ExportPart.Kind.FILE);
    }

    private void deleteParts(UUID export, ExportPart.Kind kind) {
        boolean isMore = rows.deleteSome(export, kind);
        while (isMore) {
            isMore = rows.deleteSome(export, kind);
        }
    }
}
