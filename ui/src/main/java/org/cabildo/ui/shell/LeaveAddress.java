package org.cabildo.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The page to which {@link QuickLeave} leads: CABILDO_LEAVE_ADDRESS, such as that of a weather service; an empty page,
 * which needs no line, unless it is set.
 */
@ApplicationScoped
public class LeaveAddress {

    private static final String EMPTY_PAGE = "about:blank";
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    @Inject
    @ConfigProperty(name = "cabildo.leave.address", defaultValue = EMPTY_PAGE)
    String address;

    void onStart(@Observes Startup start) {
        if (!address.equals(EMPTY_PAGE) && !WEB.matcher(address).matches()) {
            throw new IllegalStateException("CABILDO_LEAVE_ADDRESS has to begin with http:// or https://.");
        }
    }

    /** Whether it is a page of another site, rather than an empty one. */
    public boolean isElsewhere() {
        return !address.equals(EMPTY_PAGE);
    }

    public String value() {
        return address;
    }
}
