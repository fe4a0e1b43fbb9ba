package org.cabildo.backend.attachment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.platform.Surplus;
import org.cabildo.surveys.reply.AttachedFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is wrong with a file is found here. */
@Singleton
class FileCheck {

    private static final long MEGABYTE = 1024L * 1024;

    /** A browser that sends even more than this is cut off, and told nothing. */
    private static final long MOST_DISCARDED = 128 * MEGABYTE;

    private static final Set<FileKind> PICTURES = Set.of(FileKind.JPG, FileKind.PNG, FileKind.WEBP);

    private final FileKinds kinds;
    private final Clamd scanner;
    private final int mostMegabytes;

    /** @param mostMegabytes whatever a definition says */
    @Inject
    FileCheck(
            FileKinds kinds,
            Clamd scanner,
            @ConfigProperty(name = "cabildo.attachment.megabytes", defaultValue = "25") int mostMegabytes) {
        this.kinds = kinds;
        this.scanner = scanner;
        this.mostMegabytes = mostMegabytes;
    }

    int megabytes(int allowed) {
        return Math.min(allowed, mostMegabytes);
    }

    /** As {@link FileDoor#check}. */
    CheckedFile check(Offered offered) throws IOException {
        Spool received = Spool.open();
        boolean isKept = false;
        try {
            receive(offered, received);
            FileKind kind = kinds.of(received, offered.name())
                    .filter(offered.kinds()::contains)
                    .orElseThrow(() -> new ProblemException(ProblemType.FILE_REFUSED, endings(offered.kinds())));
            Spool content = PICTURES.contains(kind) ? BarePicture.of(received, kind) : received;
            isKept = content == received;
            return scanned(content, kind, CleanName.of(offered.name(), kind));
        } finally {
            if (!isKept) {
                received.close();
            }
        }
    }

    private void receive(Offered offered, Spool received) throws IOException {
        int megabytes = megabytes(offered.megabytes());
        long left = megabytes * MEGABYTE;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = received.out()) {
            int read = offered.content().read(buffer);
            while (read >= 0) {
                left -= read;
                if (left < 0) {
                    Surplus.discard(offered.content(), MOST_DISCARDED);
                    throw new ProblemException(ProblemType.FILE_TOO_LARGE, megabytes);
                }
                out.write(buffer, 0, read);
                read = offered.content().read(buffer);
            }
        }
        if (received.size() == 0) {
            throw new ProblemException(ProblemType.FILE_EMPTY);
        }
    }

    /** What is scanned is what is kept. */
    private CheckedFile scanned(Spool content, FileKind kind, String name) throws IOException {
        boolean isSound = false;
        try (InputStream read = content.in();
                DigestInputStream digested = new DigestInputStream(content.in(), Sha256.digest())) {
            scanner.scan(read);
            digested.transferTo(OutputStream.nullOutputStream());
            isSound = true;
            String hash = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new CheckedFile(content, kind, new AttachedFile(hash, (int) content.size(), name));
        } finally {
            if (!isSound) {
                content.close();
            }
        }
    }

    /** In the order in which definitions name them: {@code pdf, jpg, png}. */
    private static String endings(Set<FileKind> kinds) {
        return Arrays.stream(FileKind.values())
                .filter(kinds::contains)
                .map(FileKind::ending)
                .collect(Collectors.joining(", "));
    }
}
