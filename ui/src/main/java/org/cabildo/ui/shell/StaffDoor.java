package org.cabildo.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.backend.identity.Secret;
import org.cabildo.backend.identity.SignIns;

/** Answers the browser of somebody who has proven something, by whatever way: with its cookies, and where it goes next. */
public final class StaffDoor {

    /** A page of ours: no other host can be written this way. */
    private static final Pattern OUR_PAGE = Pattern.compile("[A-Za-z0-9][\\w/.~?&=%-]{0,500}");

    private StaffDoor() {}

    /** What this browser was given when someone signed in before, if anything. */
    public static Optional<String> device(HttpServletRequest request) {
        return StaffCookies.device(request);
    }

    /** For the person's own list, such as {@code Firefox, Linux}. */
    public static String client(HttpServletRequest request) {
        return ClientName.of(request);
    }

    /**
     * In, or to the question for the second factor.
     *
     * @param to where the person wanted to go, as the browser brought it; anything but a page of ours leads to the account
     */
    public static void answer(
            SignIns.Entry entry, String to, HttpServletRequest request, HttpServletResponse response) {
        if (entry instanceof SignIns.Keys keys) {
            StaffCookies.keep(keys, request, response);
            forgetPages(request);
            go(request, response, ours(to));
        } else if (entry instanceof SignIns.Pending pending) {
            StaffCookies.keep(pending, request, response);
            go(request, response, with(SecondStepView.PAGE, to));
        }
    }

    /**
     * In, by a session that somebody vouches for; the browser is not remembered as the person's own.
     *
     * @param to a page of ours, as {@link #ours} lets it pass
     */
    public static void answer(Secret session, String to, HttpServletRequest request, HttpServletResponse response) {
        StaffCookies.keep(session, request, response);
        forgetPages(request);
        go(request, response, to);
    }

    /** What was open on this browser before is no page of the person's, nor is the person's one of the next. */
    static void forgetPages(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** A page that leads on to another. */
    static String with(String page, String to) {
        return page + "?" + SignInServlet.TO + "=" + URLEncoder.encode(ours(to), StandardCharsets.UTF_8);
    }

    /** Sends the browser to a page of ours. */
    public static void go(HttpServletRequest request, HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/" + page);
    }

    /** What was asked for if it is a page of ours, else the account. */
    public static String ours(String to) {
        return OUR_PAGE.matcher(to).matches() ? to : "account";
    }
}
