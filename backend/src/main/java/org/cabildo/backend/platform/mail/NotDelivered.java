package org.cabildo.backend.platform.mail;

/** The mail server did not take a letter. The message says why, in the server's words, and is for those who run it. */
public final class NotDelivered extends Exception {

    NotDelivered(String reason, Throwable cause) {
        super(reason, cause);
    }
}
