package org.cabildo.ops.tenants;

/** The installation has understood, and will not; the message says why, and what to do. */
final class Refused extends RuntimeException {

    Refused(String why) {
        super(why);
    }
}
