package org.cabildo.ops.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_server_that_says_ready_but_has_no_page_is_not_ready() throws InterruptedException {
        answer("/health/ready", 200);

        assertEquals(Optional.of("/page answers 404"), readiness().missing());
    }

    @Test
    void a_server_that_does_not_listen_is_not_ready() throws InterruptedException {
        Readiness readiness = readiness();
        server.stop(0);

        assertEquals(Optional.of("/health/ready answers nothing"), readiness.missing());
    }

    @Test
    void it_is_ready_when_every_address_answers() throws InterruptedException {
        answer("/health/ready", 200);
        answer("/page", 200);

        assertEquals(Optional.empty(), readiness().missing());
    }

    private void answer(String path, int status) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private Readiness readiness() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Readiness(base, List.of("/health/ready", "/page"));
    }
}
