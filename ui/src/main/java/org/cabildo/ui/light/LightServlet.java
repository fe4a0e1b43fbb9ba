package org.cabildo.ui.light;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.tenancy.Hosts;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.PageLanguage;
import org.cabildo.ui.shell.SameOrigin;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * The door of the light channel, {@code /light/{tenant}/{consultation}/...}: enters the room that the address names, finds
 * out which draft this browser has open and in which language it reads, and hands on to the page. Nothing here makes a
 * session.
 */
@WebServlet(Visit.ROOT + "*")
public class LightServlet extends HttpServlet {

    @Inject
    transient Hosts hosts;

    @Inject
    transient Rooms rooms;

    @Inject
    transient Pages pages;

    @Inject
    transient LightStyle style;

    @Inject
    transient LightScript script;

    @Inject
    transient Instance<LightPage> all;

    private final transient Map<String, LightPage> byName = new HashMap<>();

    @Override
    public void init() {
        all.forEach(page -> byName.put(page.name(), page));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", Pages.POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        List<String> steps = steps(request);
        if (LightScript.isAt(steps)) {
            script.send(response);
            return;
        }
        Whereabouts room = null;
        try {
            if (isStyleOfNobody(steps)) {
                style.send(null, response);
                return;
            }
            room = room(steps, request);
            answer(request, response, room, steps);
        } catch (ProblemException problem) {
            problem.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", "" + (wait.toSeconds() + 1)));
            tell(request, response, room, problem);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Whereabouts room, List<String> steps)
            throws IOException {
        if (steps.size() > 1 && steps.get(1).equals(LightStyle.NAME)) {
            style.send(room, response);
            return;
        }
        if (steps.size() < 2) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        Whereabouts here = rooms.consultation(room, steps.get(1));
        try (Whereabouts.Visit stay = here.visit()) {
            Visit visit = visit(request, response, here, steps.subList(2, steps.size()));
            LightPage page = Optional.ofNullable(byName.get(visit.step(0)))
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
            switch (request.getMethod()) {
                case "GET", "HEAD" -> {
                    DraftKey key = visit.keyOrNull();
                    if (visit.asked().isEmpty() || key == null) {
                        page.show(visit);
                    } else {
                        // The cookie has the language from now on.
                        visit.opens(key).go(String.join("/", visit.steps()));
                    }
                }
                case "POST" -> post(page, visit);
                default -> {
                    response.setHeader("Allow", "GET, HEAD, POST");
                    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                }
            }
        } catch (ProblemException problem) {
            try (Whereabouts.Visit stay = here.visit()) {
                tell(request, response, here, problem);
            }
        }
    }

    /** Only from a page of ours: by what the browser says of it, and by the token of the draft. */
    private void post(LightPage page, Visit visit) throws IOException {
        if (SameOrigin.isForeign(visit.request())) {
            throw new ProblemException(ProblemType.FOREIGN_FORM);
        }
        page.take(visit, page.reads(visit) ? Posted.NOTHING : Posted.read(visit.request()));
    }

    /** Of a page that belongs to no tenant, such as that for an address where there is none. */
    private static boolean isStyleOfNobody(List<String> steps) {
        return steps.size() == 2
                && steps.get(0).equals(LightStyle.NAME)
                && steps.get(1).endsWith(".css");
    }

    private Whereabouts room(List<String> steps, HttpServletRequest request) {
        if (steps.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        hosts.requireFound(steps.get(0), request.getServerName());
        return rooms.enter(steps.get(0));
    }

    private static Visit visit(
            HttpServletRequest request, HttpServletResponse response, Whereabouts here, List<String> steps) {
        Optional<DraftCookie> cookie = DraftCookie.of(request);
        String asked = Posted.query(request)
                .find(Visit.LANGUAGE)
                .filter(tag -> here.languages().contains(Locale.forLanguageTag(tag)))
                .orElse("");
        return new Visit(
                request,
                response,
                here,
                steps,
                PageLanguage.choose(
                        asked.isEmpty() ? null : asked,
                        cookie.map(DraftCookie::language).orElse(null),
                        Collections.list(request.getLocales()),
                        here.languages()),
                cookie.map(DraftCookie::key).orElse(null),
                asked);
    }

    private void tell(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Whereabouts here,
            ProblemException problem)
            throws IOException {
        List<Locale> offered = here == null ? Messages.LANGUAGES : here.languages();
        Locale language = PageLanguage.choose(
                Posted.query(request).find(Visit.LANGUAGE).orElse(null),
                DraftCookie.of(request).map(DraftCookie::language).orElse(null),
                Collections.list(request.getLocales()),
                offered);
        Map<String, Object> shown = new HashMap<>();
        shown.put("sentence", problem.sentence(language));
        shown.put("isMissing", problem.type() == ProblemType.NOT_FOUND);
        shown.put(
                "back",
                here != null && here.consultationOrNull() != null
                        ? request.getContextPath() + Visit.ROOT + here.tenant().name() + "/"
                                + here.consultation().name()
                        : request.getContextPath() + "/");
        pages.show(request, response, here, problem.type().status(), "problem", shown, language);
    }

    private static List<String> steps(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        return Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
    }
}
