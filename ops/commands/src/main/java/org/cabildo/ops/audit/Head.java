package org.cabildo.ops.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a record ended at some time: {@code 412:9f86d0…}.
 *
 * @param number of the last entry; 0 of a record without entries
 * @param hash of that entry
 */
record Head(long number, String hash) {

    static final String TEXT = "(0|[1-9][0-9]{0,17}):([0-9a-f]{64})";

    private static final Pattern PATTERN = Pattern.compile(TEXT);

    /** @throws NotChecked if it is none */
    static Head parse(String text) {
        Matcher parts = PATTERN.matcher(text.strip());
        if (!parts.matches()) {
            throw new NotChecked(
                    "'" + text + "' is no head of a record. One is a number, a colon and 64 digits from 0 to"
                            + " f; the page of the record shows it.");
        }
        return new Head(Long.parseLong(parts.group(1)), parts.group(2));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
