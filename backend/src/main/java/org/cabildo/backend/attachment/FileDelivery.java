package org.cabildo.backend.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands files out part by part, so that neither the file nor a connection to the database is held while a slow line takes it.
 * Who may have it is decided by whoever calls.
 */
@ApplicationScoped
public class FileDelivery {

    @Inject
    Attachments attachments;

    /** @throws IOException if whoever reads it has gone */
    public void write(UUID attachment, OutputStream out) throws IOException {
        Optional<byte[]> part = attachments.part(attachment, 0);
        for (int number = 1; part.isPresent(); number++) {
            out.write(part.get());
            part = attachments.part(attachment, number);
        }
    }
}
