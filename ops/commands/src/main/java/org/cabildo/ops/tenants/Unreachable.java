package org.cabildo.ops.tenants;

/** There is no answer that could be understood; the message says what to look at. */
final class Unreachable extends RuntimeException {

    Unreachable(String why) {
        super(why);
    }
}
