package org.cabildo.backend.platform;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose word is taken for where a request comes from and whether it came by TLS:
 * {@code cabildo.trusted.proxies}, a list of addresses and networks such as {@code 10.0.0.0/8, fd00::/8}. Empty unless
 * set: anybody can write {@code X-Forwarded-For}.
 */
@ApplicationScoped
public class TrustedProxies {

    /** What one subscriber of a v6 network has; whoever has one address of it has all. */
    private static final int V6_SUBSCRIBER = 64;

    /** Neither a whole network nor a number that some programs read as an address. */
    private static final IPAddressStringParameters ONE_ADDRESS = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowSingleSegment(false)
            .allow_inet_aton(false)
            .toParams();

    private final List<IPAddress> networks;

    /** @throws IllegalArgumentException naming what is no address and no network */
    @Inject
    public TrustedProxies(@ConfigProperty(name = "cabildo.trusted.proxies") Optional<String> proxies) {
        this.networks = Arrays.stream(proxies.orElse("").split(",", -1))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    protected TrustedProxies() {
        this(Optional.empty());
    }

    /** A list that cannot be read stops the start, with its reason. */
    void onStart(@Observes Startup start) {
        // Being made was enough.
    }

    /** Whether the browser's connection is encrypted, to us or to the proxy before us. */
    public boolean isEncrypted(HttpServletRequest request) {
        return request.isSecure() || saysEncrypted(request.getRemoteAddr(), request.getHeader("X-Forwarded-Proto"));
    }

    boolean saysEncrypted(String peer, @Nullable String protocol) {
        return "https".equalsIgnoreCase(protocol) && isTrusted(address(peer));
    }

    /**
     * The client: the address nearest to us on the request's way that is no proxy of ours. Of a v6 address the network
     * of one subscriber.
     */
    String client(HttpServletRequest request) {
        return client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    String client(String peer, List<String> forwardedFor) {
        List<String> way = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .toList();
        IPAddress nearest = address(peer);
        for (int i = way.size() - 1; i >= 0 && isTrusted(nearest); i--) {
            IPAddress before = address(way.get(i));
            if (before == null) {
                break;
            }
            nearest = before;
        }
        return nearest == null ? peer : subscriber(nearest);
    }

    private boolean isTrusted(@Nullable IPAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    /** Null for what is no address. A v4 address written as v6 is the v4 address. */
    private static @Nullable IPAddress address(String text) {
        IPAddressString string = new IPAddressString(text.strip(), ONE_ADDRESS);
        IPAddress address = string.isIPAddress() ? string.getAddress() : null;
        if (address == null || address.isMultiple()) {
            return null;
        }
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }

    private static String subscriber(IPAddress address) {
        return (address.isIPv6() ? address.toPrefixBlock(V6_SUBSCRIBER) : address).toCanonicalString();
    }

    private static IPAddress network(String text) {
        try {
            return new IPAddressString(text).toAddress().toPrefixBlock();
        } catch (AddressStringException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "cabildo.trusted.proxies takes addresses and networks such as 10.0.0.0/8, and not '" + text + "'.",
                    unreadable);
        }
    }
}
