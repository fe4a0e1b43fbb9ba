package org.cabildo.backend.platform.mail;

/**
 * In whose name a letter goes out.
 *
 * @param name as people read it; line breaks become spaces
 * @param address one address
 */
public record Sender(String name, String address) {

    /** @throws IllegalArgumentException if it is not exactly one address */
    public Sender {
        if (!EmailAddress.isOne(address)) {
            throw new IllegalArgumentException("not one address of electronic mail");
        }
        name = name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
