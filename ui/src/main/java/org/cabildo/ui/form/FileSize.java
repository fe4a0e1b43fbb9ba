package org.cabildo.ui.form;

import java.util.Locale;
import org.cabildo.ui.shell.Messages;

/** How large a file is, as people say it. */
final class FileSize {

    private static final int KILOBYTE = 1024;
    private static final double MEGABYTE = 1024.0 * 1024;

    private FileSize() {}

    /** @param bytes 0 or more */
    static String in(Locale language, int bytes) {
        return bytes < MEGABYTE
                ? Messages.in(language, "form.file.kilobytes", (bytes + KILOBYTE - 1) / KILOBYTE)
                : Messages.in(language, "form.file.megabytes", bytes / MEGABYTE);
    }
}
