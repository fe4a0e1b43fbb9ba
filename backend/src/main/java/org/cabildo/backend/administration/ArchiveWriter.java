package org.cabildo.backend.administration;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.platform.TenantRows;
import org.cabildo.backend.platform.TenantTable;
import org.cabildo.backend.tenancy.TenantView;

/** Writes an archive while it is being sent; the manifest comes last, when it is known what there was. */
final class ArchiveWriter implements TenantRows.Sink {

    private static final int BUFFER = 64 * 1024;

    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();
    private DigestOutputStream digested = digested(OutputStream.nullOutputStream());
    private OutputStream lines = digested;

    ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public void begin(TenantTable table) throws IOException {
        zip.putNextEntry(new ZipEntry(ArchiveFile.of(table.name())));
        digested = digested(new Unclosed(zip));
        lines = new BufferedOutputStream(digested, BUFFER);
    }

    @Override
    public void end(TenantTable table, long rows) throws IOException {
        lines.flush();
        zip.closeEntry();
        parts.add(new Manifest.Part(
                table.name(),
                rows,
                HexFormat.of().formatHex(digested.getMessageDigest().digest())));
    }

    @Override
    public OutputStream lines() {
        return lines;
    }

    void finish(TenantView tenant, String schemaVersion, Instant now) throws IOException {
        Manifest manifest = new Manifest(Manifest.FORMAT_VERSION, schemaVersion, tenant.name(), tenant.label(), parts);
        zip.putNextEntry(new ZipEntry(ArchiveFile.MANIFEST));
        zip.write(manifest.json(now).toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static DigestOutputStream digested(OutputStream out) {
        return new DigestOutputStream(out, Sha256.digest());
    }

    /** One table's end is not the archive's. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
