package org.cabildo.ui.form;

import org.cabildo.ui.shell.Words;

/** A file that is not kept, with the reason for whoever chose it. */
public final class FileRefused extends Exception {

    private final transient Words reason;
    private final int status;

    /** @param status of HTTP, for the browser that sends it */
    public FileRefused(Words reason, int status) {
        super("refused with " + status);
        this.reason = reason;
        this.status = status;
    }

    Words reason() {
        return reason;
    }

    int status() {
        return status;
    }
}
