package org.cabildo.ui.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.backend.identity.openid.OpenIdSignIns;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.Hosts;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.ui.shell.StaffDoor;

/**
 * The way to a tenant's provider and back, {@code openid/{tenant}/{act}}: begin, callback, leave, left; and logout, by
 * which the provider itself says who has left there.
 */
@WebServlet("/openid/*")
public class OpenIdServlet extends HttpServlet {

    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]{1,63})/([a-z]+)");
    private static final String TO = "to";
    private static final String AGAIN = "again";
    private static final int LONGEST_TOKEN = 16_000;

    @Inject
    transient OpenIdSignIns signIns;

    @Inject
    transient Tenants tenants;

    @Inject
    transient Hosts hosts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Matcher> address = address(request);
        if (address.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = address.get().group(1);
        try {
            enter(tenant, request);
            switch (address.get().group(2)) {
                case "begin" -> begin(tenant, request, response);
                case "callback" -> callback(tenant, request, response);
                case "leave" -> leave(tenant, request, response);
                case "left" -> StaffDoor.go(request, response, OutcomeView.path(tenant, OutcomeView.LEFT));
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (ProblemException refused) {
            StaffDoor.go(
                    request, response, OutcomeView.path(tenant, refused.type().key()));
        }
    }

    /** OpenID Connect Back-Channel Logout 1.0, section 2.5: from the provider's server, without any cookie. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Matcher> address =
                address(request).filter(found -> found.group(2).equals("logout"));
        if (address.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            enter(address.get().group(1), request);
            signIns.left(Optional.ofNullable(request.getParameter("logout_token"))
                    .filter(token -> token.length() <= LONGEST_TOKEN)
                    .orElse(""));
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (ProblemException refused) {
            response.setStatus(
                    refused.type() == ProblemType.PROVIDER_UNREACHABLE
                            ? refused.type().status()
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void begin(String tenant, HttpServletRequest request, HttpServletResponse response) {
        String to = Objects.requireNonNullElse(request.getParameter(TO), "");
        boolean isAgain = request.getParameter(AGAIN) != null;
        URI beginning = signIns.beginning();
        if (!request.getServerName().equalsIgnoreCase(beginning.getHost())) {
            // The browser comes back to that host, and brings along what it was given there.
            redirect(
                    beginning + "?" + (isAgain ? AGAIN + "=1&" : "") + TO + "="
                            + URLEncoder.encode(to, StandardCharsets.UTF_8),
                    response);
            return;
        }
        String goal = to.isEmpty() ? "t/" + tenant : StaffDoor.ours(to);
        List<Locale> languages = Collections.list(request.getLocales());
        OpenIdSignIns.Begun begun = isAgain ? signIns.beginAgain(goal, languages) : signIns.begin(goal, languages);
        WayCookie.IN.keep(begun.cookie().value(), tenant, request, response);
        redirect(begun.provider().toString(), response);
    }

    private void callback(String tenant, HttpServletRequest request, HttpServletResponse response) {
        Map<String, List<String>> answer = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        WayCookie.IN.forget(tenant, request, response);
        OpenIdSignIns.Arrived arrived = signIns.finish(WayCookie.IN.find(request), answer, StaffDoor.client(request));
        StaffDoor.answer(
                arrived.session(),
                arrived.isLinkedNow() ? OutcomeView.path(tenant, OutcomeView.LINKED) : arrived.goal(),
                request,
                response);
    }

    private void leave(String tenant, HttpServletRequest request, HttpServletResponse response) {
        WayCookie.OUT.forget(tenant, request, response);
        WayCookie.OUT
                .find(request)
                .flatMap(signIns::leave)
                .ifPresentOrElse(
                        end -> redirect(end.toString(), response),
                        () -> StaffDoor.go(request, response, OutcomeView.path(tenant, OutcomeView.LEFT)));
    }

    private void enter(String tenant, HttpServletRequest request) {
        hosts.requireFound(tenant, request.getServerName());
        tenants.enter(tenant);
    }

    private static Optional<Matcher> address(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).map(ADDRESS::matcher).filter(Matcher::matches);
    }

    private static void redirect(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
