package org.cabildo.backend.export.file;

import java.util.regex.Pattern;

/**
 * What a spreadsheet would take for a formula when it opens a table of text (OWASP, CSV injection). An apostrophe before it
 * makes it text; whoever wants the very words takes one apostrophe off where such a beginning follows.
 */
public final class Formula {

    /** Also as East Asian keyboards write them; apostrophes before it, so that one can always be taken off again. */
    private static final Pattern BEGINNING = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private Formula() {}

    public static String guarded(String text) {
        return BEGINNING.matcher(text).matches() ? "'" + text : text;
    }
}
