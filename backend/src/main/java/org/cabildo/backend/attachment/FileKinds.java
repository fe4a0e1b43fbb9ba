package org.cabildo.backend.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What kind a file is, by its content; nobody is believed who says so. */
@ApplicationScoped
class FileKinds {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Real ones have some ten kilobytes; their main part stands first. */
    private static final int MOST_READ = 256 * 1024;

    /** The main part of each; one with macros has another, and is none of these. */
    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileKind.DOCX,
            "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            "presentationml.presentation.main+xml", FileKind.PPTX);

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * @param name tells text from a table of text, and nothing else
     * @return empty for a kind that is not taken
     */
    Optional<FileKind> of(Spool file, String name) {
        try (InputStream content = file.in()) {
            String type = types.detect(content, new Metadata()).getBaseType().toString();
            if (type.equals("application/zip") || type.equals("application/x-tika-ooxml")) {
                return ofOffice(file);
            }
            return FileKind.ofMediaType(type).map(kind -> kind == FileKind.TXT && isTable(name) ? FileKind.CSV : kind);
        } catch (IOException failed) {
            throw Spool.unreadable(failed);
        }
    }

    private static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** The zip is not closed, because that would close the spool. */
    private static Optional<FileKind> ofOffice(Spool file) {
        try {
            ZipFile zip =
                    ZipFile.builder().setSeekableByteChannel(file.channel()).get();
            ZipArchiveEntry entry = zip.getEntry(CONTENT_TYPES);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream content = zip.getInputStream(entry)) {
                String types = new String(content.readNBytes(MOST_READ), StandardCharsets.UTF_8);
                return MAIN_PARTS.entrySet().stream()
                        .filter(part ->
                                types.contains("application/vnd.openxmlformats-officedocument." + part.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
            }
        } catch (IOException | IllegalArgumentException noZip) {
            return Optional.empty();
        }
    }
}
