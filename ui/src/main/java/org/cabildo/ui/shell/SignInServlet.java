package org.cabildo.ui.shell;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** In and out, posted by a form of the browser's own: its answer is what sets and clears the cookies. */
@WebServlet({"/session", "/session/second", "/session/passkey", "/session/passkey/question", "/session/end"})
public class SignInServlet extends HttpServlet {

    static final String PAGE = "sign-in";
    static final String EMAIL = "email";
    static final String PASSWORD = "password";
    static final String CODE = "code";
    static final String TO = "to";
    static final String RESPONSE = "response";
    static final String FROM = "from";

    @Inject
    transient SignIns signIns;

    @Any
    @Inject
    transient Instance<OtherWayIn> ways;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!SameOrigin.isFrom(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (request.getServletPath()) {
            case "/session/end" -> signOut(request, response);
            case "/session/second" -> second(request, response);
            case "/session/passkey" -> passkey(request, response);
            case "/session/passkey/question" -> question(response);
            default -> first(request, response);
        }
    }

    private void first(HttpServletRequest request, HttpServletResponse response) {
        String email = parameter(request, EMAIL);
        String to = parameter(request, TO);
        try {
            SignIns.Entry entry = signIns.signIn(
                    email, parameter(request, PASSWORD), StaffDoor.device(request), StaffDoor.client(request));
            StaffDoor.answer(entry, to, request, response);
        } catch (ProblemException refused) {
            new SignInForm.Refused(email, refused).keep(request.getSession());
            StaffDoor.go(request, response, StaffDoor.with(PAGE, to));
        }
    }

    private void second(HttpServletRequest request, HttpServletResponse response) {
        String to = parameter(request, TO);
        try {
            SignIns.Keys keys = signIns.finish(
                    StaffCookies.pending(request).orElse(""),
                    parameter(request, CODE),
                    StaffDoor.device(request),
                    StaffDoor.client(request));
            StaffCookies.forgetPending(request, response);
            StaffDoor.answer(keys, to, request, response);
        } catch (ProblemException refused) {
            new SignInForm.Refused("", refused).keep(request.getSession());
            boolean isOver = refused.type() == ProblemType.SIGN_IN_OVER;
            StaffDoor.go(request, response, StaffDoor.with(isOver ? PAGE : SecondStepView.PAGE, to));
        }
    }

    private void passkey(HttpServletRequest request, HttpServletResponse response) {
        String to = parameter(request, TO);
        try {
            SignIns.Keys keys = signIns.signInByPasskey(
                    parameter(request, RESPONSE), StaffDoor.device(request), StaffDoor.client(request));
            StaffCookies.forgetPending(request, response);
            StaffDoor.answer(keys, to, request, response);
        } catch (ProblemException refused) {
            new SignInForm.Refused("", refused).keep(request.getSession());
            StaffDoor.go(request, response, StaffDoor.with(PAGE, to));
        }
    }

    private void question(HttpServletResponse response) throws IOException {
        try {
            String asked = signIns.askForPasskey();
            response.setContentType("application/json");
            response.getWriter().write(asked);
        } catch (ProblemException refused) {
            response.setStatus(refused.type().status());
        }
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> next = StaffCookies.session(request)
                .flatMap(session -> ways.stream()
                        .flatMap(way -> way.leave(session, request, response).stream())
                        .findFirst());
        signIns.signOut();
        StaffCookies.forgetSession(request, response);
        StaffDoor.forgetPages(request);
        StaffDoor.go(request, response, next.orElse(PAGE));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
