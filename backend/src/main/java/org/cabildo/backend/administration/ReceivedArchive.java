package org.cabildo.backend.administration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.platform.Surplus;
import org.cabildo.backend.platform.TenantTable;

/** An archive that somebody sent, kept in a temporary file until it has been looked through. Nothing in it is trusted. */
final class ReceivedArchive implements AutoCloseable {

    /** How many times larger than it was sent an archive may be unpacked; ours are about ten times. */
    private static final long MOST_PACKED = 50;

    private static final long MEGABYTE = 1024L * 1024;
    private static final int LARGEST_MANIFEST = 1024 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final long mostUnpacked;

    private ReceivedArchive(Path file, ZipFile zip, long mostUnpacked) {
        this.file = file;
        this.zip = zip;
        this.mostUnpacked = mostUnpacked;
    }

    /**
     * @param megabytes how many it may have
     * @throws ProblemException {@link ProblemType#ARCHIVE_TOO_LARGE} or {@link ProblemType#ARCHIVE_DAMAGED}
     */
    static ReceivedArchive receive(InputStream sent, int megabytes) {
        Path file = temporaryFile();
        boolean isWhole = false;
        try {
            copy(sent, file, megabytes);
            ReceivedArchive archive = new ReceivedArchive(
                    file, new ZipFile(file.toFile(), StandardCharsets.UTF_8), MOST_PACKED * megabytes * MEGABYTE);
            isWhole = true;
            return archive;
        } catch (IOException | IllegalArgumentException noZip) {
            // The second is what a name in no known encoding comes to.
            throw damaged("zip");
        } finally {
            if (!isWhole) {
                delete(file);
            }
        }
    }

    /**
     * Looks through all of it: that it was written for this schema, holds these tables and nothing else, and that each
     * file is what the manifest says.
     *
     * @throws ProblemException {@link ProblemType#ARCHIVE_DAMAGED}, {@link ProblemType#ARCHIVE_OF_ANOTHER_SCHEMA},
     *     {@link ProblemType#ARCHIVE_UNKNOWN_CONTENT} or {@link ProblemType#ARCHIVE_TOO_LARGE}
     */
    Manifest check(String schemaVersion, List<TenantTable> tables) {
        Manifest manifest = manifest();
        if (manifest.formatVersion() != Manifest.FORMAT_VERSION
                || !manifest.schemaVersion().equals(schemaVersion)) {
            throw new ProblemException(
                    ProblemType.ARCHIVE_OF_ANOTHER_SCHEMA, FieldProblem.shown(manifest.schemaVersion()), schemaVersion);
        }
        Map<String, Manifest.Part> parts = new LinkedHashMap<>();
        for (Manifest.Part part : manifest.parts()) {
            if (parts.put(part.table(), part) != null) {
                throw damaged(ArchiveFile.MANIFEST);
            }
        }
        Set<String> known = tables.stream().map(TenantTable::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(parts.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw unknown(unknown.iterator().next());
        }
        if (parts.size() != known.size() || !NewTenant.isLabel(manifest.label())) {
            throw damaged(ArchiveFile.MANIFEST);
        }
        requireNoOtherFile(known);
        long left = mostUnpacked;
        for (Manifest.Part part : manifest.parts()) {
            left -= checkFile(part, left);
        }
        return manifest;
    }

    /** The rows of one table; to be closed. */
    ArchivedRows rows(TenantTable table) {
        return new ArchivedRows(open(ArchiveFile.of(table.name())), table);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("a temporary file cannot be closed", failed);
        } finally {
            delete(file);
        }
    }

    static ProblemException damaged(String where) {
        return new ProblemException(ProblemType.ARCHIVE_DAMAGED, where);
    }

    static ProblemException unknown(String what) {
        return new ProblemException(ProblemType.ARCHIVE_UNKNOWN_CONTENT, FieldProblem.shown(what));
    }

    private Manifest manifest() {
        try (InputStream stream = open(ArchiveFile.MANIFEST)) {
            byte[] bytes = stream.readNBytes(LARGEST_MANIFEST);
            return Manifest.read(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged(ArchiveFile.MANIFEST);
        }
    }

    private void requireNoOtherFile(Set<String> tables) {
        Set<String> expected = tables.stream().map(ArchiveFile::of).collect(Collectors.toCollection(TreeSet::new));
        expected.add(ArchiveFile.MANIFEST);
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !expected.contains(name))
                .findFirst()
                .ifPresent(other -> {
                    throw unknown(other);
                });
        if (zip.size() != expected.size()) {
            throw damaged("zip");
        }
    }

    /** @return its length in bytes */
    private long checkFile(Manifest.Part part, long most) {
        String name = ArchiveFile.of(part.table());
        try (DigestInputStream stream = new DigestInputStream(open(name), Sha256.digest())) {
            byte[] buffer = new byte[64 * 1024];
            long length = 0;
            long lines = 0;
            int read;
            while ((read = stream.read(buffer)) >= 0) {
                length += read;
                if (length > most) {
                    throw new ProblemException(ProblemType.ARCHIVE_TOO_LARGE, mostUnpacked / MEGABYTE);
                }
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            String hash = HexFormat.of().formatHex(stream.getMessageDigest().digest());
            if (lines != part.rows() || !hash.equals(part.sha256())) {
                throw damaged(name);
            }
            return length;
        } catch (IOException broken) {
            throw damaged(name);
        }
    }

    private InputStream open(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name);
        }
        try {
            return zip.getInputStream(entry);
        } catch (IOException broken) {
            throw damaged(name);
        }
    }

    private static void copy(InputStream sent, Path file, int megabytes) throws IOException {
        long left = megabytes * MEGABYTE;
        byte[] buffer = new byte[64 * 1024];
        try (var out = Files.newOutputStream(file)) {
            int read;
            while ((read = sent.read(buffer)) >= 0) {
                left -= read;
                if (left < 0) {
                    Surplus.discard(sent, megabytes * MEGABYTE);
                    throw new ProblemException(ProblemType.ARCHIVE_TOO_LARGE, megabytes);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("cabildo-tenant", ".zip");
        } catch (IOException noSpace) {
            throw new UncheckedIOException("there is no room for a temporary file", noSpace);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("a temporary file cannot be deleted", failed);
        }
    }
}
