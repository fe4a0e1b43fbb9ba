package org.cabildo.backend.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * In whose name a letter goes out.
 *
 * @param name as people read it; line breaks become spaces
 * @param address one address, which the mail server may send from
 * @param replyToOrNull one address that replies go to instead; null if there is none
 */
public record Sender(String name, String address, @Nullable String replyToOrNull) {

    /** @throws IllegalArgumentException if it is not exactly one address each */
    public Sender {
        if (!EmailAddress.isOne(address) || (replyToOrNull != null && !EmailAddress.isOne(replyToOrNull))) {
            throw new IllegalArgumentException("not one address of electronic mail");
        }
        name = name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
