package org.cabildo.surveys.reply;

import java.util.List;

/** Input that cannot become a {@link Reply}. */
public final class ReplyRefused extends Exception {

    private final transient List<Problem> problems;

    public ReplyRefused(List<Problem> problems) {
        super(problems.size() + " problems, first: " + problems.get(0).code() + " at "
                + problems.get(0).pointer());
        this.problems = List.copyOf(problems);
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
