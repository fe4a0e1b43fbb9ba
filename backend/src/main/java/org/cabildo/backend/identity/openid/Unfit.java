package org.cabildo.backend.identity.openid;

import java.util.Locale;

/** What can be wrong with a provider, in the order in which it is found out. */
enum Unfit {
    /** No address of a provider at all. */
    NO_ADDRESS,
    /** Unencrypted, and not on this machine. */
    NOT_HTTPS,
    /** In a network that only whoever runs the installation may open. */
    PRIVATE,
    UNREACHABLE,
    /** It answers with something else. */
    UNREADABLE,
    /** It says that it is somebody else. */
    OTHER_ISSUER,
    NO_CODE_FLOW,
    NO_PKCE,
    NO_ALGORITHM,
    NO_KEYS;

    /** Of the sentence: {@code issuer_not_https}. */
    String code() {
        return "issuer_" + name().toLowerCase(Locale.ROOT);
    }
}
