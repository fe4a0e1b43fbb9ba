package org.cabildo.surveys.reply;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads an absolute http or https address. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** The address as written; none if it is not one, or has no host. */
    static Optional<URI> parse(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            boolean web = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            return web && hasHost(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@link URI} knows ASCII hosts only; others are looked at as the network will know them. */
    private static boolean hasHost(URI address) throws URISyntaxException {
        String authority = address.getRawAuthority();
        return address.getHost() != null
                || (authority != null && new URI("https://" + IDN.toASCII(authority)).getHost() != null);
    }
}
