package org.cabildo.backend.identity.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one way out to providers: only where {@link Destinations} allows, following nobody elsewhere, for ten seconds and
 * half a megabyte at most.
 */
@ApplicationScoped
class Line implements HTTPRequestSender, ResourceRetriever {

    static final int LARGEST = 512 * 1024;

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    Destinations destinations;

    /** What the address has. @throws UnfitException if it cannot be had */
    String get(URI address) throws UnfitException {
        HttpResponse<byte[]> response = call(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET());
        if (response.statusCode() != OK) {
            throw new UnfitException(Unfit.UNREADABLE);
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            return new Resource(get(address.toURI()), "application/json");
        } catch (URISyntaxException none) {
            throw new UnfitException(Unfit.NO_ADDRESS, none);
        }
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        String body = request.getBody();
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.getURI())
                .method(
                        request.getMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
            header.getValue().forEach(value -> builder.header(header.getKey(), value));
        }
        HttpResponse<byte[]> response = call(builder);
        HTTPResponse read = new HTTPResponse(response.statusCode());
        try {
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.isEmpty()) {
                read.setContentType(type);
            }
        } catch (ParseException noType) {
            throw new UnfitException(Unfit.UNREADABLE, noType);
        }
        read.setBody(new String(response.body(), StandardCharsets.UTF_8));
        return read;
    }

    private HttpResponse<byte[]> call(HttpRequest.Builder request) throws UnfitException {
        HttpRequest built = request.timeout(LONGEST).build();
        destinations.require(built.uri());
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(built, head -> new BoundedBody(LARGEST));
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new UnfitException(Unfit.UNREACHABLE, slow);
        } catch (ExecutionException failed) {
            throw new UnfitException(
                    failed.getCause() instanceof BoundedBody.TooLarge ? Unfit.UNREADABLE : Unfit.UNREACHABLE, failed);
        } catch (InterruptedException ending) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnfitException(Unfit.UNREACHABLE, ending);
        }
    }
}
