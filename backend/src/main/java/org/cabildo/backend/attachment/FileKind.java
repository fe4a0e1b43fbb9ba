package org.cabildo.backend.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken; all others are refused. Definitions name them by how their names end. */
public enum FileKind {
    PDF("application/pdf"),
    JPG("image/jpeg", "jpeg", "jpe", "jfif"),
    PNG("image/png"),
    WEBP("image/webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    ODP("application/vnd.oasis.opendocument.presentation"),
    TXT("text/plain", "text"),
    /** The one kind that its name alone tells: by its content it is text. */
    CSV("text/csv");

    private final String mediaType;
    private final List<String> otherEndings;

    FileKind(String mediaType, String... otherEndings) {
        this.mediaType = mediaType;
        this.otherEndings = List.of(otherEndings);
    }

    /** @throws IllegalArgumentException if no kind ends so */
    public static FileKind ofEnding(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of its files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a name that ends so says what the file is. */
    boolean isEnding(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        return lower.equals(ending()) || otherEndings.contains(lower);
    }
}
