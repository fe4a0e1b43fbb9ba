package org.cabildo.backend.identity.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an organiser cannot make the server call. */
class DestinationsTest {

    private static final Destinations USUAL = new Destinations(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.1.2.3",
                "::10.1.2.3",
                "64:ff9b::a01:203",
                "2002:a01:203::1",
                "fe80::1",
                "fd00::1",
                "ff02::1"
            })
    void no_network_of_ones_own_is_called(String address) throws UnknownHostException {
        assertFalse(USUAL.mayCall(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.190.151.7", "172.32.0.1", "192.167.255.255", "2603:1006::1"})
    void the_open_internet_is_called(String address) throws UnknownHostException {
        assertTrue(USUAL.mayCall(InetAddress.getByName(address)));
    }

    @Test
    void whoever_runs_the_installation_opens_a_network_and_no_more_than_that() throws UnknownHostException {
        Destinations opened = new Destinations(Optional.of("10.20.0.0/16, fd00:1::/32"));

        assertTrue(opened.mayCall(InetAddress.getByName("10.20.3.4")));
        assertTrue(opened.mayCall(InetAddress.getByName("fd00:1::5")));
        assertFalse(opened.mayCall(InetAddress.getByName("10.21.0.1")));
        assertThrows(IllegalArgumentException.class, () -> new Destinations(Optional.of("everything")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://20.190.151.7/, NOT_HTTPS",
        "ftp://20.190.151.7/, NOT_HTTPS",
        "https://u:p@20.190.151.7/, NO_ADDRESS",
        "https://127.0.0.1/, PRIVATE",
        "https://[::1]/, PRIVATE",
        "https://2130706433/, PRIVATE",
        "http://localhost/, NOT_HTTPS"
    })
    void what_is_not_called_says_why(String address, Unfit reason) {
        assertEquals(
                reason,
                assertThrows(UnfitException.class, () -> USUAL.require(URI.create(address)))
                        .reason());
    }

    @Test
    void unencrypted_it_calls_this_machine_alone_and_only_if_it_may() throws UnfitException {
        Destinations tests = new Destinations(Optional.of("127.0.0.0/8,::1,10.0.0.0/8"));

        tests.require(URI.create("http://127.0.0.1:1/"));
        assertThrows(UnfitException.class, () -> tests.require(URI.create("http://10.1.2.3/")));
    }
}
