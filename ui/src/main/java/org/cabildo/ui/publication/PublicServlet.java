package org.cabildo.ui.publication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.Hosts;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.PageLanguage;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * The door of results for everyone, {@code /public/{tenant}/{consultation}/...}: enters the room that the address names
 * and hands on to the page. It makes no session, sets no cookie and asks for no role, so that everybody who reads the same
 * language reads the same page.
 */
@WebServlet(Visit.ROOT + "*")
public class PublicServlet extends HttpServlet {

    @Inject
    transient Tenants tenants;

    @Inject
    transient Hosts hosts;

    @Inject
    transient Settings settings;

    @Inject
    transient Consultations consultations;

    @Inject
    transient Pages pages;

    @Inject
    transient PublicStyle style;

    @Inject
    transient FiguresPage figures;

    @Inject
    transient AnswersPage answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", Pages.POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        // Whoever keeps it asks whether it is still so: an answer that was withdrawn is gone at once.
        response.setHeader("Cache-Control", "public, no-cache");
        List<String> steps = steps(request);
        Whereabouts room = null;
        try {
            if (steps.size() == 2
                    && steps.get(0).equals(PublicStyle.NAME)
                    && steps.get(1).endsWith(".css")) {
                style.send(null, request, response);
                return;
            }
            room = room(steps, request);
            if (steps.size() > 1 && steps.get(1).equals(PublicStyle.NAME)) {
                style.send(room, request, response);
                return;
            }
            if (steps.size() < 2) {
                throw new ProblemException(ProblemType.NOT_FOUND);
            }
            room = room.in(consultations.named(steps.get(1)));
            try (Whereabouts.Visit stay = room.visit()) {
                show(visit(request, response, room, steps.subList(2, steps.size())));
            }
        } catch (ProblemException problem) {
            tell(request, response, room, problem);
        }
    }

    private void show(Visit visit) throws IOException {
        switch (visit.step(0)) {
            case "", "states", "data" -> figures.show(visit);
            case AnswersPage.NAME, AnswersPage.PRACTICES -> answers.show(visit);
            default -> throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    private Whereabouts room(List<String> steps, HttpServletRequest request) {
        if (steps.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        hosts.requireFound(steps.get(0), request.getServerName());
        TenantView tenant = tenants.enter(steps.get(0));
        return new Whereabouts(tenant, settings.here(), null);
    }

    private static Visit visit(
            HttpServletRequest request, HttpServletResponse response, Whereabouts here, List<String> steps) {
        Optional<Locale> asked = Optional.ofNullable(request.getParameter(Visit.LANGUAGE))
                .map(Locale::forLanguageTag)
                .filter(here.languages()::contains);
        Locale language = PageLanguage.choose(
                asked.map(Locale::toLanguageTag).orElse(null),
                null,
                Collections.list(request.getLocales()),
                here.languages());
        return new Visit(request, response, here, steps, language, asked.isPresent());
    }

    private void tell(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Whereabouts here,
            ProblemException problem)
            throws IOException {
        Locale language = PageLanguage.choose(
                request.getParameter(Visit.LANGUAGE),
                null,
                Collections.list(request.getLocales()),
                here == null ? Messages.LANGUAGES : here.languages());
        response.setHeader("Cache-Control", "no-store");
        pages.tell(request, response, here, problem.type().status(), problem.sentence(language), language);
    }

    private static List<String> steps(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        return Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
    }
}
