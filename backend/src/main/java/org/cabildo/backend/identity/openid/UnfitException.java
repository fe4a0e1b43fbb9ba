package org.cabildo.backend.identity.openid;

import java.io.IOException;

/** A provider that cannot be asked, or cannot be believed. An {@link IOException}, so that it comes through the library. */
final class UnfitException extends IOException {

    private final Unfit reason;

    UnfitException(Unfit reason) {
        super(reason.code());
        this.reason = reason;
    }

    UnfitException(Unfit reason, Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
    }

    Unfit reason() {
        return reason;
    }
}
