package org.cabildo.backend.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** The door for addresses of electronic mail. */
public final class EmailAddress {

    /** RFC 5321, section 4.5.3.1.3, without the brackets around it. */
    private static final int LONGEST = 254;

    private EmailAddress() {}

    /**
     * Whether this is one address and nothing else: no second one, no name beside it, no line break, and a host with a
     * dot in it.
     */
    public static boolean isOne(String text) {
        boolean isPlain = text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!isPlain || text.chars().anyMatch(c -> "<>(),:;\"\\[]".indexOf(c) >= 0)) {
            return false;
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address.getAddress().equals(text) && text.indexOf('.', text.indexOf('@')) > 0;
        } catch (AddressException none) {
            // That it is none is the answer that was asked for.
            return false;
        }
    }
}
