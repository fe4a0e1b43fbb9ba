package org.cabildo.ui.shell;

import org.cabildo.backend.identity.Permission;

/**
 * A page for people who work here, offered to those whose role allows it, where they stand in what it belongs to. A
 * package announces each of its own by a bean of this type; the service behind the page decides all the same.
 */
public interface StaffPage {

    /** To what a page belongs. */
    enum Scope {
        PLATFORM,
        TENANT,
        CONSULTATION
    }

    Scope scope();

    Permission needs();

    /** Of {@link Messages}. */
    String labelKey();

    /** Below the address of what it belongs to, such as {@code staff/members}. */
    String path();

    /** Among the pages of its scope; the lower, the further to the front. */
    int order();

    static StaffPage of(Scope scope, Permission needs, String labelKey, String path, int order) {
        return new Announced(scope, needs, labelKey, path, order);
    }

    /** One of them. */
    record Announced(Scope scope, Permission needs, String labelKey, String path, int order) implements StaffPage {}
}
