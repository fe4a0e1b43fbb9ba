package org.cabildo.backend.export.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of file. */
public enum Format {
    /** Comma-separated values, RFC 4180, UTF-8. */
    CSV("text/csv; charset=UTF-8"),
    /** The same with a row of tags of the Humanitarian Exchange Language under the header. */
    HXL("text/csv; charset=UTF-8"),
    /** A workbook for Excel, LibreOffice and others (ISO/IEC 29500). */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** An object of JSON on each line. */
    JSONL("application/jsonl"),
    /** A table with the scripts that read it into SPSS and R with all labels. */
    SPSS("application/zip");

    private static final String ZIP = "application/zip";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As written in addresses and answers of the API: {@code xlsx}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param isSeveral whether there is more than one table, which makes several files of a table each */
    public String mediaType(boolean isSeveral) {
        return isSeveral && isTable() ? ZIP : mediaType;
    }

    /** As the name of such a file ends. */
    public String ending(boolean isSeveral) {
        return switch (this) {
            case CSV -> isSeveral ? "zip" : "csv";
            case HXL -> isSeveral ? "hxl.zip" : "hxl.csv";
            case XLSX -> "xlsx";
            case JSONL -> "jsonl";
            case SPSS -> "spss.zip";
        };
    }

    private boolean isTable() {
        return this == CSV || this == HXL;
    }

    public static Optional<Format> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Format::key).toList();
    }
}
