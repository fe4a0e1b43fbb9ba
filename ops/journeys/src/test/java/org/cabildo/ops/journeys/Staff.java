package org.cabildo.ops.journeys;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Someone who works for a tenant, with an account of a test's own, and the plain requests of that person's browser. */
record Staff(String server, String email, String password) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** @param role as the API writes it */
    static Staff of(Product product, String tenant, String role) throws IOException, InterruptedException {
        return of(product, tenant, role, "ana-" + UUID.randomUUID() + "@example.org");
    }

    /** With an address that nobody has yet. */
    static Staff of(Product product, String tenant, String role, String email)
            throws IOException, InterruptedException {
        Staff staff = new Staff(product.baseUrl(), email, "several words together");
        String members = "/api/v1/tenants/" + tenant + "/members/invitations";
        String code = json(staff.administrates(
                        "POST",
                        members,
                        Json.createObjectBuilder()
                                .add("email", staff.email)
                                .add("role", role)
                                .build()))
                .getString("code");
        staff.administrates(
                "POST",
                members + "/acceptance",
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("name", "Ana Pérez")
                        .add("password", staff.password)
                        .build());
        return staff;
    }

    /** Someone who runs the installation. */
    static Staff administrator(Product product) throws IOException, InterruptedException {
        Staff staff =
                new Staff(product.baseUrl(), "root-" + UUID.randomUUID() + "@example.org", "several words together");
        String code = json(staff.administrates(
                        "POST",
                        "/api/v1/accounts",
                        Json.createObjectBuilder()
                                .add("email", staff.email)
                                .add("name", "Raquel Soto")
                                .build()))
                .getString("code");
        staff.administrates(
                "POST",
                "/api/v1/accounts/password",
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("password", staff.password)
                        .build());
        return staff;
    }

    /** A try to sign in: what the browser was told. */
    record Try(HttpResponse<String> response) {

        Optional<HttpCookie> cookie(String name) {
            return response.headers().allValues("Set-Cookie").stream()
                    .flatMap(line -> HttpCookie.parse(line).stream())
                    .filter(cookie -> cookie.getName().equals(name))
                    .findFirst();
        }

        String session() {
            return cookie("cabildo_staff").orElseThrow().getValue();
        }

        String device() {
            return cookie("cabildo_device").orElseThrow().getValue();
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }
    }

    Try signsIn() throws IOException, InterruptedException {
        return posts("/session", form(email, password, ""), "Origin", server);
    }

    Try triesWith(String otherPassword, String... headers) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("Origin", server));
        all.addAll(List.of(headers));
        return posts("/session", form(email, otherPassword, ""), all.toArray(String[]::new));
    }

    Try posts(String path, String form, String... headers) throws IOException, InterruptedException {
        return new Try(CLIENT.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .headers(headers)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** A call to the API with nothing but the cookie of a session. */
    HttpResponse<String> calls(String method, String path, String session) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server + "/api/v1/" + path))
                        .header("Cookie", "cabildo_staff=" + session)
                        .header("Content-Type", "application/json")
                        .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> administrates(String method, String path, JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Launch.ADMIN_TOKEN)
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    static String form(String email, String password, String to) {
        return "email=" + encoded(email) + "&password=" + encoded(password) + "&to=" + encoded(to);
    }

    static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
