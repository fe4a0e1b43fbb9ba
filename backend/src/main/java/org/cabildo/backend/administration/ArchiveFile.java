package org.cabildo.backend.administration;

/** The names of the files in an archive. */
final class ArchiveFile {

    static final String MANIFEST = "manifest.json";

    private ArchiveFile() {}

    static String of(String table) {
        return "tables/" + table + ".jsonl";
    }
}
