package org.cabildo.ui.shell;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The number that is used once: it stands in one answer's policy and on the scripts that we wrote into its page, so that
 * the browser runs these and no script that somebody else got into it.
 */
final class Nonce {

    private static final String ATTRIBUTE = Nonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 128 bits, as the policy's own standard asks for. */
    private static final int BYTES = 16;

    private Nonce() {}

    /** The same as long as a request lasts. */
    static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String made) {
            return made;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }
}
