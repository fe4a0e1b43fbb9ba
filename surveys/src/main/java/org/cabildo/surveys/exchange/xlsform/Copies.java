package org.cabildo.surveys.exchange.xlsform;

/** The conditions of groups that the definition has not, which every question in them gets a copy of. */
final class Copies {

    /** Characters, for all questions of a form together. */
    private static final int MOST = 1_000_000;

    private final Findings findings;
    private long made;

    Copies(Findings findings) {
        this.findings = findings;
    }

    /** The same condition; the empty one where there are too many already, which is told once. */
    String of(String condition, Spot where) {
        boolean fitted = made <= MOST;
        made += condition.length();
        if (made <= MOST) {
            return condition;
        }
        if (fitted) {
            findings.problem(
                    where,
                    "the conditions of the groups around the questions come to more than " + MOST
                            + " characters, since each question gets its own copy; compute long ones once, in a "
                            + "calculate, or ask in fewer groups");
        }
        return "";
    }
}
