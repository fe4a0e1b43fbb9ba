package org.cabildo.backend;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** An OpenID provider on this machine that says what a test wants it to say, true or not. */
final class HostileProvider implements AutoCloseable {

    static final String CLIENT = "cabildo";
    static final String SECRET = "a secret of 32 characters or more";

    /** Whoever has no part in this: its key signs nothing that is believed. */
    static final RSAKey STRANGERS = key("k1");

    private final HttpServer server;
    private RSAKey key = key("k1");
    private final Deque<String> tokens = new ArrayDeque<>();
    private final List<Map<String, String>> asked = new ArrayList<>();
    private JsonObjectBuilder said = Json.createObjectBuilder();
    private JsonObject more = JsonObject.EMPTY_JSON_OBJECT;
    private int keysFetched;

    HostileProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", this::keys);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> answer(exchange, 200, more.toString()));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it says of itself besides, or otherwise. */
    HostileProvider saying(String name, String value) {
        said.add(name, value);
        return this;
    }

    HostileProvider saying(String name, boolean value) {
        said.add(name, value);
        return this;
    }

    HostileProvider saying(String name, List<String> values) {
        said.add(name, Json.createArrayBuilder(values));
        return this;
    }

    /** What it says of a person when it is asked for more. */
    void tellsMore(JsonObject claims) {
        more = claims;
        saying("userinfo_endpoint", issuer() + "/userinfo");
    }

    void changesKey() {
        key = key("k-" + UUID.randomUUID());
    }

    /** What the next code is exchanged for. */
    void gives(String token) {
        tokens.add(token);
    }

    /** The forms with which codes were exchanged. */
    List<Map<String, String>> asked() {
        return asked;
    }

    int keysFetched() {
        return keysFetched;
    }

    /** All that a right token says. */
    JWTClaimsSet.Builder claims(String subject, String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("email", subject + "@example.org")
                .claim("email_verified", true)
                .claim("name", "Ana Pérez")
                .claim("roles", List.of("cabildo-analyst"));
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet.Builder claims, RSAKey with) {
        try {
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()), claims, new RSASSASigner(with));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By whoever takes the public key for a password that both know. */
    String signedWithPublicKey(JWTClaimsSet.Builder claims) {
        try {
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()),
                    claims,
                    new MACSigner(key.toRSAPublicKey().getEncoded()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the secret that the client has. */
    static String signedWithSecret(JWTClaimsSet.Builder claims) {
        try {
            return signed(new JWSHeader.Builder(JWSAlgorithm.HS256), claims, new MACSigner(SECRET));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer)
            throws JOSEException {
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private void describe(HttpExchange exchange) throws IOException {
        JsonObject usual = Json.createObjectBuilder()
                .add("issuer", issuer())
                .add("authorization_endpoint", issuer() + "/auth")
                .add("token_endpoint", issuer() + "/token")
                .add("jwks_uri", issuer() + "/keys")
                .add("end_session_endpoint", issuer() + "/end")
                .add("response_types_supported", Json.createArrayBuilder().add("code"))
                .add("subject_types_supported", Json.createArrayBuilder().add("public"))
                .add(
                        "code_challenge_methods_supported",
                        Json.createArrayBuilder().add("S256"))
                .add(
                        "id_token_signing_alg_values_supported",
                        Json.createArrayBuilder().add("RS256"))
                .build();
        JsonObject others = said.build();
        said = Json.createObjectBuilder(others);
        answer(
                exchange,
                200,
                Json.createMergePatch(others).apply(usual).asJsonObject().toString());
    }

    private void keys(HttpExchange exchange) throws IOException {
        keysFetched++;
        answer(exchange, 200, new JWKSet(key).toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        asked.add(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (tokens.isEmpty()) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                Json.createObjectBuilder()
                        .add("access_token", "for nothing")
                        .add("token_type", "Bearer")
                        .add("id_token", tokens.remove())
                        .build()
                        .toString());
    }

    static Map<String, String> form(String query) {
        return Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    static Map<String, String> query(String address) {
        return form(URI.create(address).getRawQuery());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
