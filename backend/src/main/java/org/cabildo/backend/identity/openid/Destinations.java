package org.cabildo.backend.identity.openid;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the server may call when an organiser names an address: the open internet, encrypted. Networks of one's own are
 * closed to it unless whoever runs the installation opens them: CABILDO_OPENID_NETWORKS, a list such as
 * {@code 10.20.0.0/16}. Unencrypted it calls this machine alone, if {@code 127.0.0.0/8} is in that list.
 */
@ApplicationScoped
class Destinations {

    /** What IANA's registries of special-purpose addresses list as not globally reachable, and what leads on to it. */
    private static final List<IPAddress> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "::ffff:0:0/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Destinations::network)
            .toList();

    private final List<IPAddress> opened;

    /** @throws IllegalArgumentException naming what is no network */
    @Inject
    Destinations(@ConfigProperty(name = "cabildo.openid.networks") Optional<String> networks) {
        this.opened = Arrays.stream(networks.orElse("").split(",", -1))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(Destinations::network)
                .toList();
    }

    protected Destinations() {
        this(Optional.empty());
    }

    /** A list that cannot be read stops the start, with its reason. */
    void onStart(@Observes Startup start) {
        // Being made was enough.
    }

    /** What is wrong with an address of a provider, as far as reading it tells. */
    static Optional<Unfit> shape(String address) {
        try {
            URI uri = new URI(address);
            boolean isOne = uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return !isOne
                    ? Optional.of(Unfit.NO_ADDRESS)
                    : List.of("https", "http").contains(uri.getScheme())
                            ? Optional.empty()
                            : Optional.of(Unfit.NOT_HTTPS);
        } catch (URISyntaxException none) {
            return Optional.of(Unfit.NO_ADDRESS);
        }
    }

    /**
     * Before each call: names are looked up anew, and the virtual machine keeps what it found long enough for the call
     * that follows.
     *
     * @throws UnfitException if it may not be called
     */
    void require(URI address) throws UnfitException {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            throw new UnfitException(Unfit.NO_ADDRESS);
        }
        boolean isEncrypted = "https".equals(address.getScheme());
        if (!isEncrypted && !"http".equals(address.getScheme())) {
            throw new UnfitException(Unfit.NOT_HTTPS);
        }
        for (InetAddress found : lookedUp(host)) {
            if (!isEncrypted && !(found.isLoopbackAddress() && isOpened(found))) {
                throw new UnfitException(Unfit.NOT_HTTPS);
            }
            if (!mayCall(found)) {
                throw new UnfitException(Unfit.PRIVATE);
            }
        }
    }

    boolean mayCall(InetAddress address) {
        IPAddress one = address(address);
        return isOpened(address) || CLOSED.stream().noneMatch(network -> network.contains(one));
    }

    private boolean isOpened(InetAddress address) {
        IPAddress one = address(address);
        return opened.stream().anyMatch(network -> network.contains(one));
    }

    private static InetAddress[] lookedUp(String host) throws UnfitException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new UnfitException(Unfit.UNREACHABLE, unknown);
        }
    }

    private static IPAddress address(InetAddress address) {
        return new IPAddressGenerator().from(address);
    }

    private static IPAddress network(String text) {
        try {
            return new IPAddressString(text).toAddress().toPrefixBlock();
        } catch (AddressStringException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "cabildo.openid.networks takes networks such as 10.20.0.0/16, and not '" + text + "'.", unreadable);
        }
    }
}
