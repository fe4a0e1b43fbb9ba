package org.cabildo.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.backend.tenancy.Hosts;

/** A way for people who work here to come in besides the password. A package adds one by a bean of this type. */
public interface OtherWayIn {

    /**
     * What stands before the form for the password.
     *
     * @param tenant whose people it is for, by name; there may be none of this name
     * @param to where the person wants to go, without a slash at the beginning; empty for nowhere in particular
     * @return empty where this way does not lead in
     */
    Optional<Component> door(String tenant, String to);

    /**
     * What leads to a fresh proof for somebody who has come in this way, and back.
     *
     * @param to where the person goes on then, without a slash at the beginning
     * @return empty where the person who calls has not come in this way
     */
    Optional<Component> again(String to);

    /**
     * Before a session ends because its person leaves.
     *
     * @param session what the browser's cookie holds
     * @return the page to go on with, if this way in has a way out of its own
     */
    Optional<String> leave(String session, HttpServletRequest request, HttpServletResponse response);

    /** Puts the doors of all ways that lead to where the person wants to go. */
    static void before(Div form, String to) {
        Matcher room = Pattern.compile("t/([^/?]+).*").matcher(to);
        CDI<Object> beans = CDI.current();
        Optional<String> tenant = room.matches()
                ? Optional.of(room.group(1))
                : beans.select(Hosts.class).get().tenant(PageHost.name());
        tenant.ifPresent(name -> beans.select(OtherWayIn.class, Any.Literal.INSTANCE).stream()
                .flatMap(way -> way.door(name, to).stream())
                .forEach(form::add));
    }
}
