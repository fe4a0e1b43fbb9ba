package org.cabildo.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.ProblemException;

/** In and out, posted by a form of the browser's own: its answer is what sets and clears the cookie. */
@WebServlet({"/session", "/session/end"})
public class SignInServlet extends HttpServlet {

    static final String PAGE = "sign-in";
    static final String EMAIL = "email";
    static final String PASSWORD = "password";
    static final String TO = "to";

    /** A page of ours: no other host can be written this way. */
    private static final Pattern OUR_PAGE = Pattern.compile("[A-Za-z0-9][\\w/.~?&=%-]{0,500}");

    @Inject
    transient SignIns signIns;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!SameOrigin.isFrom(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getServletPath().endsWith("/end")) {
            signIns.signOut();
            StaffCookies.forgetSession(request, response);
            forgetPages(request);
            go(request, response, PAGE);
        } else {
            signIn(request, response);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String email = parameter(request, EMAIL);
        String to = Optional.of(parameter(request, TO))
                .filter(page -> OUR_PAGE.matcher(page).matches())
                .orElse("account");
        try {
            SignIns.Keys keys = signIns.signIn(
                    email, parameter(request, PASSWORD), StaffCookies.device(request), ClientName.of(request));
            StaffCookies.keep(keys, request, response);
            forgetPages(request);
            go(request, response, to);
        } catch (ProblemException refused) {
            new SignInForm.Refused(email, refused).keep(request.getSession());
            go(request, response, PAGE + "?" + TO + "=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        }
    }

    /** What was open on this browser before is no page of the person's, nor is the person's one of the next. */
    private static void forgetPages(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/" + page);
    }
}
