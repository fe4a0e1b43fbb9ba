package org.cabildo.ui.shell;

import java.util.List;
import java.util.function.Predicate;
import org.cabildo.backend.identity.Permission;

/**
 * A page for people who work here, offered to those whose role allows it, where they stand in what it belongs to. A
 * package announces each of its own by a bean of this type; the service behind the page decides all the same.
 *
 * @param labelKey of {@link Messages}
 * @param path below the address of what it belongs to, such as {@code staff/members}
 * @param within the paths of the pages that are reached from it and offered nowhere else
 * @param order among the pages of its scope; the lower, the further to the front
 * @param isOffered where, to whoever has the permission; never asked of a page of the platform
 */
public record StaffPage(
        Scope scope,
        Permission needs,
        String labelKey,
        String path,
        List<String> within,
        int order,
        Predicate<Whereabouts> isOffered) {

    public StaffPage {
        within = List.copyOf(within);
    }

    /** One that is offered everywhere, and stands alone. */
    public StaffPage(Scope scope, Permission needs, String labelKey, String path, int order) {
        this(scope, needs, labelKey, path, List.of(), order, here -> true);
    }

    /** To what a page belongs. */
    public enum Scope {
        PLATFORM,
        TENANT,
        CONSULTATION
    }
}
